import assert from 'node:assert/strict'
import { before, describe, suite, test } from 'node:test'
import { aConcern } from '#features/concerns/testing/a-concern.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { findSchools } from '#features/teams/agreement.queries.ts'
import { openSchool, schoolsToChoose } from '#features/schools/find-school.ts'
import { listSchools } from '#features/schools/schools.queries.ts'
import { rowsRead } from './rows-read.ts'
import { aService, people, type Service, world } from './service.ts'

const MANY = 600
const NEW_SCHOOL = 'schoolId[name]'

/** Schools by name and town: some by hand that are alike, and `more` of which nobody wants one. */
const named = [
  ['Oak Tree Primary School', 'Northtown'],
  ['Oak Tree Secondary School', 'Northtown'],
  ['Oak Tree Special School', 'Ystradgynlais'],
  ['St. Mary’s Infant School', 'Northtown'],
  ['Ysgol Dŷ Ddewi', 'Tyddewi'],
  ['100% Attendance Academy', 'Northtown'],
  ['Elm Closed School', 'Northtown'],
] as const

async function manySchools(service: Service, more: number) {
  await service.ready
  const all = [...named, ...Array.from({ length: more }, (_, n) => [`Many ${String(n).padStart(3, '0')}`, 'Elsewhere'])]
  await service.sql(
    `insert into organisation (area_id, id, kind, name, nation, active)
     select 1, gen_random_uuid(), 'school', name, 'England', name <> 'Elm Closed School' from unnest($1::text[]) name`,
    [all.map(([name]) => name)],
  )
  await service.sql(
    `insert into school (area_id, id, code_scheme, code, status, town, source)
     select 1, o.id, 'URN', 700000 + n, case when o.active then 'open' else 'closed' end::school_status, town, 'by hand'
     from unnest($1::text[], $2::text[]) with ordinality as given (name, town, n)
     join organisation o on o.area_id = 1 and o.name = given.name and o.kind = 'school'`,
    [all.map(([name]) => name), all.map(([, town]) => town)],
  )
  await service.sql('analyze organisation, school')
}

const service = aService()
const lead = service.as('lead')
const idOf = async (name: string): Promise<string> =>
  (await service.sql('select id from organisation where name = $1', [name]))[0]!.id
const schoolOf = async (childId: string): Promise<string> =>
  (
    await service.sql(`select o.name from child c join organisation o on o.id = c.school_id where c.id = $1`, [childId])
  )[0]!.name
const newChild = () => lead.change((write) => aChild(write))
const moved = { what: 'moved', yearGroup: '6', registration: '6 Oak' }
type Page = Awaited<ReturnType<typeof lead.visit>>['page']
const offered = (page: Page) =>
  page
    .querySelectorAll('input[type=radio][name=schoolId]')
    .map((radio) => radio.parentNode!.querySelector('label')!.text)
const typedName = (page: Page) => page.querySelector(`input[name="${NEW_SCHOOL}"]`)?.getAttribute('value')
const said = (page: Page) => page.querySelector('#schoolId-error')?.text ?? ''

before(() => manySchools(service, MANY))

describe('the new school of a child, among six hundred', () => {
  test('is asked for by its name', async () => {
    const { page, body } = await lead.visit(`/children/${await newChild()}/school`)
    assert.equal(page.querySelector('select[name=schoolId]'), null)
    assert.equal(page.querySelector('label[for=schoolId]')?.text.trim(), 'New school')
    assert.equal(page.querySelector('#schoolId')?.getAttribute('name'), NEW_SCHOOL)
    assert.match(page.querySelector('#schoolId-hint')?.text ?? '', /Part of its name/)
    assert.doesNotMatch(body, /Many 000/)
  })

  for (const [typed, name] of [
    ['infant', 'St. Mary’s Infant School'],
    ["st mary's", 'St. Mary’s Infant School'],
    ['SCHOOL st MARYS', 'St. Mary’s Infant School'],
    ['ysgol dy ddewi', 'Ysgol Dŷ Ddewi'],
    ['oak ystrad', 'Oak Tree Special School'],
    ['700004', 'St. Mary’s Infant School'],
    ['100%', '100% Attendance Academy'],
  ] as const)
    test(`“${typed}” is the only one called so, and is taken`, async () => {
      const childId = await newChild()
      const sent = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: typed })
      assert.equal(sent.status, 303)
      assert.equal(await schoolOf(childId), name)
    })

  test('several fit: they are offered, nothing typed is lost, and the one that is chosen is taken', async () => {
    const childId = await newChild()
    const sent = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: 'oak' })
    assert.equal(sent.status, 422)
    assert.deepEqual(
      offered(sent.page),
      named.slice(0, 3).map(([name]) => name),
    )
    assert.match(said(sent.page), /More than one school/)
    assert.equal(sent.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#schoolId')
    assert.equal(sent.page.querySelector('#schoolId')?.getAttribute('type'), 'radio')
    assert.equal(typedName(sent.page), 'oak')
    assert.equal(sent.page.querySelector('input[name=registration]')?.getAttribute('value'), '6 Oak')
    assert.match(sent.page.querySelector('#schoolId-item-hint')?.text ?? '', /Northtown/)
    assert.equal(await schoolOf(childId), 'Hill Road School')

    const schoolId = await idOf('Oak Tree Special School')
    const chosen = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: 'oak', schoolId })
    assert.equal(chosen.status, 303)
    assert.equal(await schoolOf(childId), 'Oak Tree Special School')
  })

  test('a choice among others does not count for a name that was typed after it', async () => {
    const childId = await newChild()
    const schoolId = await idOf('Oak Tree Special School')
    await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: 'infant', schoolId })
    assert.equal(await schoolOf(childId), 'St. Mary’s Infant School')
  })

  test('the school the child is at is none of those to move to', async () => {
    const childId = await newChild()
    const several = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: 'school -, o' })
    assert.match(said(several.page), /More than one school/)
    assert.ok(!offered(several.page).includes('Hill Road School'))
    assert.ok(offered(several.page).includes('Oak Tree Special School'))
    const sent = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: 'hill road' })
    assert.match(said(sent.page), /already at this school/)
  })

  for (const [what, typed] of [
    ['no school', 'zebra'],
    ['a school that is closed', 'Elm'],
    ['a school of another area', 'Lochside'],
    ['only marks', '%'],
    ['no letter', '’'],
    ['any letters', '.*'],
    ['either of two', 'oak|infant'],
    ['an open bracket', '['],
    ['more words than a name has', 'o '.repeat(30)],
  ] as const)
    test(`${what} is called “${typed}”: it is said beside the field`, async () => {
      const childId = await newChild()
      const typing = typed === '%' ? '%%' : typed
      const sent = await lead.send(`/children/${childId}/school`, { ...moved, [NEW_SCHOOL]: typing })
      assert.equal(sent.status, 422)
      assert.match(said(sent.page), /No open school has a name like this/)
      assert.equal(typedName(sent.page), typing.trim())
      assert.equal(sent.page.querySelector('#schoolId')?.getAttribute('name'), NEW_SCHOOL)
      assert.equal(await schoolOf(childId), 'Hill Road School')
    })

  test('a name that no school could have is asked for again, and never looked for', async () => {
    const sent = await lead.send(`/children/${await newChild()}/school`, { ...moved, [NEW_SCHOOL]: 'o'.repeat(201) })
    assert.match(said(sent.page), /must be 200 characters or fewer/)
    const longest = await lead.send(`/children/${await newChild()}/school`, { ...moved, [NEW_SCHOOL]: 'ó'.repeat(200) })
    assert.match(said(longest.page), /No open school has a name like this/)
    const endless = await lead.send(`/children/${await newChild()}/school`, {
      ...moved,
      [NEW_SCHOOL]: 'ó🙂'.repeat(5000),
    })
    assert.match(said(endless.page), /must be 200 characters or fewer/)
  })

  test('too many fit: more of the name is asked for, and no long list is sent', async () => {
    const sent = await lead.send(`/children/${await newChild()}/school`, { ...moved, [NEW_SCHOOL]: 'many' })
    assert.match(said(sent.page), /Too many schools/)
    assert.deepEqual(offered(sent.page), [])
  })

  test('in Welsh too', async () => {
    const path = `/children/${await newChild()}/school?lang=cy`
    const { page } = await lead.send(path, { ...moved, [NEW_SCHOOL]: 'oak' })
    assert.match(said(page), /Mae gan fwy nag un ysgol enw fel hyn/)
    assert.equal(page.querySelector('label[for=schoolId-name]')?.text, 'Neu ysgol arall')
    const { page: none } = await lead.send(path, { ...moved, [NEW_SCHOOL]: 'zebra' })
    assert.match(said(none), /Nid oes gan yr un ysgol agored enw fel hyn/)
  })

  test('an id that is none of an open school of the area is refused', async () => {
    const childId = await newChild()
    for (const schoolId of [world.lochside, world.keyWork, await idOf('Elm Closed School'), people.lead.id]) {
      const sent = await lead.send(`/children/${childId}/school`, { ...moved, schoolId })
      assert.equal(sent.status, 422)
      assert.notEqual(said(sent.page), '')
    }
    assert.equal(await schoolOf(childId), 'Hill Road School')
  })

  test('what was found stays there when something else is wrong', async () => {
    const sent = await lead.send(`/children/${await newChild()}/school`, {
      ...{ ...moved, yearGroup: '99' },
      [NEW_SCHOOL]: 'oak',
      schoolId: await idOf('Oak Tree Primary School'),
    })
    assert.equal(sent.status, 422)
    assert.equal(offered(sent.page).length, 3)
    const chosen = sent.page.querySelector('input[name=schoolId][checked]')
    assert.equal(chosen?.getAttribute('value'), await idOf('Oak Tree Primary School'))
  })

  test('looking for it by its name costs one statement more than choosing it', async () => {
    const toSend = async (school: Record<string, string>) =>
      (await statementsToSend(service, 'lead', `/children/${await newChild()}/school`, { ...moved, ...school })).count
    const chosen = await toSend({ schoolId: await idOf('Ysgol Dŷ Ddewi') })
    assert.equal(await toSend({ [NEW_SCHOOL]: 'infant' }), chosen + 1)
  })
})

describe('the school of a concern, among six hundred', () => {
  const worry = { name: 'Dan Reed', seenOrHeard: 'He is afraid to go home.' }
  const schoolOfConcern = async (at: string) =>
    (await service.sql('select school_id from concern where id = $1', [at.split('/').at(-1)]))[0]!.school_id

  test('one’s own stands there; another is looked for by its name', async () => {
    const { page } = await service.as('teacher').visit('/concerns/new')
    assert.deepEqual(offered(page), ['Hill Road School', 'I do not know'])
    assert.equal(page.querySelector('input[name=schoolId][checked]')?.getAttribute('value'), `${world.hillRoad}~`)
    const own = await service.as('teacher').send('/concerns/new', { ...worry, schoolId: world.hillRoad })
    assert.equal(await schoolOfConcern(own.location!), world.hillRoad)
    const other = { ...worry, schoolId: world.hillRoad, [NEW_SCHOOL]: 'infant' }
    const sent = await service.as('teacher').send('/concerns/new', other)
    assert.equal(await schoolOfConcern(sent.location!), await idOf('St. Mary’s Infant School'))
  })

  test('nothing typed, and “I do not know”, are no school', async () => {
    const unknown: Record<string, string>[] = [{}, { schoolId: '' }, { schoolId: 'not known', [NEW_SCHOOL]: 'oak' }]
    for (const school of unknown) {
      const sent = await service.as('partner').send('/concerns/new', { ...worry, ...school })
      assert.equal(sent.status, 303)
      assert.equal(await schoolOfConcern(sent.location!), null)
    }
  })

  test('several fit: also “I do not know” can be chosen, and a draft keeps what was typed', async () => {
    const sent = await service.as('partner').send('/concerns/new', { ...worry, [NEW_SCHOOL]: 'oak' })
    assert.equal(sent.status, 422)
    assert.equal(offered(sent.page).at(-1), 'I do not know')
    assert.equal(offered(sent.page).length, 4)
    assert.match(sent.page.querySelector('textarea[name=seenOrHeard]')!.text, /afraid to go home/)
    const [draft] = await service.sql('select id from draft where staff_id = $1 order by updated_at desc limit 1', [
      people.partner.id,
    ])
    const again = await service.as('partner').visit(`/concerns/new?draft=${draft!.id}`)
    assert.equal(typedName(again.page), 'oak')
    assert.equal(offered(again.page).length, 4)
  })

  test('none fits: the name can be mended, or “I do not know” ticked, also from the start', async () => {
    const { page } = await service.as('partner').visit('/concerns/new')
    assert.ok(page.querySelector('input[type=checkbox][name=schoolId][value="not known"]:not([checked])'))
    const none = await service.as('partner').send('/concerns/new', { ...worry, [NEW_SCHOOL]: 'zebra' })
    assert.equal(none.status, 422)
    assert.equal(none.page.querySelector('label[for=schoolId-not-known]')?.text.trim(), 'I do not know')
    assert.equal(
      none.page.querySelector('#schoolId')?.getAttribute('name'),
      NEW_SCHOOL,
      'what is wrong leads to the name',
    )
    assert.equal(typedName(none.page), 'zebra')
    const sent = await service
      .as('partner')
      .send('/concerns/new', { ...worry, schoolId: 'not known', [NEW_SCHOOL]: 'zebra' })
    assert.equal(sent.status, 303)
    const unfinished = await service.as('partner').send('/concerns/new', { name: 'Dan Reed', schoolId: 'not known' })
    assert.ok(unfinished.page.querySelector('#schoolId-not-known[checked]'))
  })

  test('“I do not know” is chosen and something else is missing: the name that was typed is still there', async () => {
    for (const [typed, ticked] of [
      ['zebra', 'input[type=checkbox]'],
      ['oak', 'input[type=radio]'],
    ] as const) {
      const unfinished = { name: 'Dan Reed', schoolId: 'not known', [NEW_SCHOOL]: typed }
      const { page, status } = await service.as('partner').send('/concerns/new', unfinished)
      assert.equal(status, 422)
      assert.equal(typedName(page), typed)
      assert.equal(page.querySelectorAll('input[name=schoolId][checked]').length, 1)
      assert.ok(page.querySelector(`${ticked}[name=schoolId][value="not known"][checked]`), typed)
      const sent = await service.as('partner').send('/concerns/new', { ...worry, ...unfinished })
      assert.equal(await schoolOfConcern(sent.location!), null)
    }
  })

  test('one’s own school stands chosen, and counts only while no name is typed: a worry goes to no school by mistake', async () => {
    const id = '0199dddd-0000-7000-8000-00000000d00d'
    await service.sql(
      `with place as (insert into organisation (area_id, id, kind, name, nation) values (1, $1, 'school', 'Mill Road School', 'England'))
       insert into school (area_id, id, code_scheme, code, status, source) values (1, $1, 'URN', 'MR1', 'open', 'by hand')`,
      [id],
    )
    const { page } = await lead.visit('/concerns/new')
    const standing = page.querySelector('input[name=schoolId][checked]')!.getAttribute('value')!
    const both = await lead.send('/concerns/new', { ...worry, schoolId: standing, [NEW_SCHOOL]: 'road school' })
    assert.equal(both.status, 422)
    assert.deepEqual(offered(both.page), ['Hill Road School', 'Mill Road School', 'I do not know'])
    assert.equal(both.page.querySelector('input[name=schoolId][checked]'), null)
    const sent = await lead.send('/concerns/new', { ...worry, schoolId: standing, [NEW_SCHOOL]: '' })
    assert.equal(sent.status, 303)
    const [latest] = await service.sql<{ schoolId: string }>(
      `select school_id as "schoolId" from concern where raised_by = $1 order by raised_at desc, id desc limit 1`,
      [people.lead.id],
    )
    assert.equal(latest!.schoolId, world.hillRoad)
    await service.sql('update organisation set active = false where id = $1', [id])
  })

  test('a team and a school elsewhere are no school of a concern', async () => {
    for (const schoolId of [world.keyWork, world.lochside, await idOf('Elm Closed School')]) {
      const sent = await service.as('partner').send('/concerns/new', { ...worry, schoolId })
      assert.match(said(sent.page), /Select a school, or say that you do not know/)
    }
  })

  test('it is passed to the one that is called so, and nowhere when none is named', async () => {
    const concernId = await aConcern(service)
    await lead.visit(`/concerns/${concernId}`)
    const why = { why: 'He moved there' }
    const blank = await lead.send(`/concerns/${concernId}/school`, why)
    assert.match(said(blank.page), /Say which school it goes to/)
    for (const schoolId of [world.lochside, world.keyWork, await idOf('Elm Closed School')]) {
      const elsewhere = await lead.send(`/concerns/${concernId}/school`, { ...why, schoolId })
      assert.match(said(elsewhere.page), /Select another school of this area/)
    }
    assert.equal(await schoolOfConcern(concernId), world.hillRoad)
    const several = await lead.send(`/concerns/${concernId}/school`, { ...why, [NEW_SCHOOL]: 'oak' })
    assert.equal(offered(several.page).length, 3)
    const { count, status, sql } = await statementsToSend(service, 'lead', `/concerns/${concernId}/school`, {
      ...why,
      [NEW_SCHOOL]: 'oak special',
    })
    assert.equal(status, 303)
    assert.ok(count <= 8, `${count}:\n${sql.map((text) => text.slice(0, 100)).join('\n')}`)
    assert.equal(await schoolOfConcern(concernId), await idOf('Oak Tree Special School'))
  })
})

suite('what is read', () => {
  const tables = ['organisation', 'school']
  test('for the form: no more than can be chosen from', () =>
    lead.look(async (read) => {
      const earlier = await rowsRead(read, tables)
      const { areMany } = await schoolsToChoose(read, { id: null, name: '', areMineFirst: true })
      assert.ok(areMany)
      const rows = (await rowsRead(read, tables)) - earlier
      assert.ok(rows < 100, `${rows} rows were read`)
    }))

  test('to check one school: that one', () =>
    lead.look(async (read) => {
      const earlier = await rowsRead(read, tables)
      assert.equal(await openSchool(read, world.millLane), 'Mill Lane Primary')
      const rows = (await rowsRead(read, tables)) - earlier
      assert.ok(rows <= 4, `${rows} rows were read`)
    }))

  test('the list of schools and the schools of an agreement find by the same words', () =>
    service.as('administrator').look(async (read) => {
      const found = await findSchools(read, 'marys st')
      const listed = await listSchools(read, {
        words: 'marys st',
        statuses: ['open'],
        phase: undefined,
        after: undefined,
      })
      for (const schools of [found, listed.schools])
        assert.deepEqual(
          schools.map(({ name }) => name),
          ['St. Mary’s Infant School'],
        )
    }))
})

test('twenty-five are a list of choices, and one more is looked for by its name', async () => {
  const few = aService()
  const inWorld = 2
  await manySchools(few, 25 - inWorld - (named.length - 1))
  const { page } = await few.as('partner').visit('/concerns/new')
  assert.equal(page.querySelectorAll('select[name=schoolId] option').length, 1 + 25)
  await few.sql(`update organisation set active = true where name = 'Elm Closed School'`)
  await few.sql(`update school set status = 'open' where code = '700007'`)
  const sent = await few.as('partner').visit('/concerns/new')
  assert.equal(sent.page.querySelector('select[name=schoolId]'), null)
  assert.equal(sent.page.querySelector('#schoolId')?.getAttribute('name'), NEW_SCHOOL)
})
