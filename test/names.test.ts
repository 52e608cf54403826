import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aClassList, rowsOf, save } from '#features/people/imports/testing/a-class-list.ts'
import { foldName } from '#features/people/names.ts'
import { expected, NAMES } from './hostile-names.ts'
import { aService, people, world } from './service.ts'

/**
 * P34: each of these names goes in by a form or a file and comes back from
 * every page, every list, the JSON, the search and the log as it was written, in one form of Unicode.
 */
const onOneLine = (name: string) => expected(name).replaceAll(/\s+/g, ' ')
const service = aService()

before(() => service.ready)

/** The visible text of an element, with what the page escaped read as a browser reads it. */
const textOf = (page: { querySelector(what: string): { text: string } | null }, what: string) =>
  page.querySelector(what)?.text.replaceAll(/\s+/g, ' ').trim() ?? ''

const harmless = (body: string, name: string) => {
  assert.ok(!body.includes('<script>alert') && !body.includes('<img src=x'), name)
}

test('there are enough of them, and no two are the same', (t) => {
  assert.ok(NAMES.length >= 48)
  assert.equal(new Set(NAMES).size, NAMES.length)
  t.diagnostic(`figure: ${NAMES.length} names`)
})

test('P34: a child’s name comes back from the form, the record, the list, the search and the JSON', async () => {
  const lead = service.as('lead')
  for (const name of NAMES) {
    const asked = new URLSearchParams({ givenName: 'Asked', familyName: name, bornOn: '2014-07-07' })
    const sent = await lead.send(`/children/new?${asked}`, {
      schoolId: world.hillRoad,
      knownAs: name,
      knownAsSafeWith: 'school',
      somebodyElse: 'yes',
    })
    assert.equal(sent.status, 303, name)

    const record = await lead.visit(sent.location!)
    assert.equal(textOf(record.page, 'h1'), `${onOneLine(name)} ${onOneLine(name)}`, name)
    harmless(record.body, name)
    const { data } = await lead.json(sent.location!)
    assert.deepEqual([data.child.familyName, data.child.knownAs], [expected(name), expected(name)])

    const form = await lead.visit(`${sent.location}/names`)
    assert.equal(form.page.querySelector('#familyName')?.getAttribute('value'), expected(name), name)
    const wrong = await lead.send(`${sent.location}/names`, { givenName: '', familyName: name, knownAs: name })
    assert.equal(wrong.status, 422)
    assert.equal(
      wrong.page.querySelector('#familyName')?.getAttribute('value'),
      expected(name),
      'what was typed comes back',
    )
    harmless(wrong.body, name)
  }
})

test('P34: a child is found by their name, with its accents and without', async () => {
  const notFound: string[] = []
  for (const name of NAMES) {
    for (const typed of [name, foldName(name)]) {
      // One letter of an alphabet would find half a school, and nothing is left of an emoji.
      if (foldName(name).length < 2) continue
      const { data } = await service.as('lead').json(`/children/search?q=${encodeURIComponent(typed.slice(0, 100))}`)
      const found: { familyName: string }[] = data.children ?? []
      if (!found.some(({ familyName }) => familyName === expected(name))) notFound.push(typed)
    }
  }
  assert.deepEqual(notFound, [])
})

test('P34: an adult’s name comes back from their form and the child’s record', async () => {
  const supervisor = service.as('lead')
  for (const name of NAMES) {
    const path = `/children/${world.tom}/adults/new`
    const sent = await supervisor.send(path, {
      fullName: name,
      kind: 'mother',
      parentalResponsibility: 'not known',
      safeChannel: 'phone',
    })
    assert.equal(sent.status, 303, `${name} ${textOf(sent.page, '.nhsuk-error-summary')}`)
  }
  const { body, page } = await supervisor.visit(`/children/${world.tom}`)
  const text = textOf(page, 'main')
  for (const name of NAMES) assert.ok(text.includes(onOneLine(name)), name)
  harmless(body, 'the record')
})

test('P34: a class list brings every name in as it is written there', async () => {
  const rows = NAMES.map((name, i) => ({
    givenName: name,
    familyName: `List ${i}`,
    // No two alike: a list asks about those, and this is not about that.
    bornOn: `${2012 + (i % 3)}-0${1 + (i % 7)}-${10 + (i % 19)}`,
    yearGroup: '7',
    parent1Name: name,
    parent1Relationship: 'Mum',
  }))
  const { batchId } = await save(service, aClassList(rows))
  // A quotation mark within a cell is no mistake of ours to guess about: the row is shown with its reason, and the rest goes in.
  const bad = (await rowsOf(service, batchId)).filter(({ step }) => step === 'bad').map(({ line }) => NAMES[line - 2])
  assert.deepEqual(
    bad,
    NAMES.filter((name) => name.includes('"')),
  )
  const children = await service.sql(`select given_name, family_name from child where family_name like 'List %'`)
  const named = new Map(children.map(({ given_name, family_name }) => [family_name, given_name]))
  for (const [i, name] of NAMES.entries())
    if (!bad.includes(name)) assert.equal(named.get(`List ${i}`), onOneLine(name), name)
})

test('P34: what a class list has too much of is cut between letters, and the list is read', async () => {
  const long = (most: number) => `${'x'.repeat(most - 1)}😀${'y'.repeat(most)}`
  const cut = [
    { givenName: 'Half', familyName: 'Day', bornOn: long(40) },
    { givenName: long(1000), familyName: 'Long', bornOn: '2013-05-05' },
    { givenName: 'Half', familyName: 'Mail', bornOn: '2013-05-06', parent1Name: long(200), parent1Email: long(80) },
  ]
  const { batchId } = await save(service, aClassList(cut))
  const kept = JSON.stringify(await rowsOf(service, batchId))
  assert.doesNotMatch(kept, /\\ud8|\ufffd/i)
  assert.match(kept, /x{39}/)
})

test('P34: the name of somebody who works here comes back from their form, their page and the log', async () => {
  const path = `/staff/${people.teacher.id}`
  const administrator = service.as('administrator')
  for (const name of NAMES) {
    const { form } = await administrator.json(`${path}/edit`)
    const known = Object.fromEntries(
      form.fields.map((field: { name: string; value: unknown }) => [field.name, field.value]),
    )
    const sent = await administrator.send(`${path}/edit`, { ...known, givenName: 'Tess', familyName: name })
    assert.equal(sent.status, 303, `${name} ${textOf(sent.page, '.nhsuk-error-summary')}`)
    const { page, body } = await administrator.visit(path)
    assert.equal(textOf(page, 'h1'), `Tess ${onOneLine(name)}`, name)
    harmless(body, name)

    service.clock.advance({ milliseconds: 1 })
    await service.as('teacher').visit(`/children/${world.amira}`)
    const looked = await service.as('lead').visit(`/children/${world.amira}/looked`)
    assert.ok(textOf(looked.page, 'main').includes(`Tess ${onOneLine(name)}`), name)
    harmless(looked.body, name)
  }
})
