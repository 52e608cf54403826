import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { findChild } from '../find-child.ts'
import { indexNames } from '../search/index-names.ts'
import { aChild, HOSTILE_NAMES } from '../testing/a-child.ts'
import { addChild } from './add-child.ts'

const service = aService()

before(async () => {
  await service.ready
  // The standard world’s children are found by their first names only.
  await service.as('lead').change(async (write) => {
    await indexNames(write, await findChild(write, world.amira))
    write.audit('names indexed', {})
  })
})

const asking = (givenName: string, familyName: string, bornOn: string) =>
  `/children/new?${new URLSearchParams({ givenName, familyName, bornOn })}`

suite('a child is added by hand', () => {
  test('after a look for somebody like that', async () => {
    const first = await service.as('lead').visit('/children/new')
    assert.equal(first.status, 200)
    assert.ok(first.page.querySelector('form[method=get] input[name="bornOn[day]"]'))

    const path = '/children/new?givenName=Nia&familyName=Rees&bornOn[day]=6&bornOn[month]=5&bornOn[year]=2014'
    const second = await service.as('lead').visit(path)
    assert.match(second.body, /6 May 2014/)
    assert.equal(second.page.querySelector('input[name=somebodyElse]'), null)

    const sent = await service.as('lead').send(path, { schoolId: world.hillRoad, yearGroup: '7', registration: '7C' })
    assert.equal(sent.status, 303)
    const { page } = await service.as('teacher').visit(sent.location!)
    assert.equal(page.querySelector('h1')?.text, 'Nia Rees')
    assert.match(page.querySelector('main')!.text, /Hill Road School, Year 7, 7C, on roll/)
  })

  test('and what is wrong is said beside the field, with nothing lost', async () => {
    const { page } = await service
      .as('lead')
      .visit('/children/new?givenName=Nia&familyName=&bornOn[day]=31&bornOn[month]=2&bornOn[year]=2014')
    assert.equal(page.querySelector('#familyName-error')?.text.replace('Error: ', ''), 'Enter the last name')
    assert.match(page.querySelector('#bornOn-error')?.text ?? '', /Enter a real date of birth/)
    assert.equal(page.querySelector('#givenName')?.getAttribute('value'), 'Nia')
    assert.equal(page.querySelector('#bornOn-day')?.getAttribute('value'), '31')

    const future = await service
      .as('lead')
      .send(asking('Nia', 'Rees', '2030-01-01'), { schoolId: world.hillRoad, pronouns: 'they' })
    assert.equal(future.status, 422)
    assert.match(future.body, /cannot be in the future/)
    assert.equal(future.page.querySelector('#pronouns')?.getAttribute('value'), 'they')
  })

  test('only to one’s own schools', async () => {
    for (const schoolId of [world.millLane, world.lochside, '']) {
      const sent = await service.as('lead').send(asking('Una', 'Elsewhere', '2014-01-01'), { schoolId })
      assert.equal(sent.status, 422, schoolId)
      assert.match(sent.body, /Select one of your schools/)
    }
    assert.equal(
      (await service.as('teacher').send(asking('Una', 'Elsewhere', '2014-01-01'), { schoolId: world.hillRoad })).status,
      404,
    )
    await assert.rejects(
      service
        .as('teacher')
        .change((write) =>
          addChild(write, { givenName: 'U', familyName: 'E', bornOn: '2014-01-01', schoolId: world.hillRoad }),
        ),
    )
    assert.deepEqual(await service.sql(`select id from child where family_name in ('Elsewhere', 'E')`), [])
  })

  test('a worker adds one who is on no roll, whom the team then knows', async () => {
    const sent = await service.as('practitioner').send(asking('Robin', 'Noschool', '2012-01-01'), { schoolId: '' })
    assert.equal(sent.status, 303)
    assert.match((await service.as('colleague').visit(sent.location!)).body, /on no school’s roll/)
    assert.equal((await service.as('lead').visit(sent.location!)).status, 404)
    assert.equal((await service.as('otherPractitioner').visit(sent.location!)).status, 404)
    assert.match((await service.as('colleague').visit('/children?school=none')).body, /Robin Noschool/)
  })

  test('within the budget of statements', async () => {
    const path = asking('Amira', 'Khan', '2013-11-03')
    const { sent } = await service.statements(() => service.as('lead').visit(path))
    assert.equal(sent.length + 1, 4)
    const posted = await service.statements(() =>
      service.as('lead').send(path, { schoolId: world.hillRoad, somebodyElse: 'yes' }),
    )
    assert.equal(posted.result.status, 303)
    assert.ok(posted.sent.length - sent.length + 1 <= 8, `${posted.sent.length - sent.length + 1}`)
  })
})

suite('somebody who looks like somebody you know', () => {
  test('is asked about: by name and birthday, sound, short form, and with day and month swapped', async () => {
    for (const [given, family, born] of [
      ['Amira', 'Khan', '2013-11-03'],
      ['AMIRAH', 'Kahn', '2013-11-03'],
      ['Amira', 'Khan', '2013-03-11'],
      ['Amira', 'Khan', '2009-09-09'],
    ] as const) {
      const path = asking(given, family, born)
      const { page } = await service.as('lead').visit(path)
      assert.ok(page.querySelector(`a[href="/children/${world.amira}"]`), `${given} ${family} ${born}`)
      const sent = await service.as('lead').send(path, { schoolId: world.hillRoad, registration: '9Z' })
      assert.equal(sent.status, 422)
      assert.match(
        sent.page.querySelector('.nhsuk-error-summary')?.text ?? '',
        /may be somebody who is already on a list \(Amira Khan/,
      )
      assert.ok(sent.page.querySelector(`a[href="/children/${world.amira}"]`))
      assert.equal(sent.page.querySelector('#registration')?.getAttribute('value'), '9Z')
    }
  })

  test('is added when it is said to be somebody else, and that is remembered once, for the pair', async () => {
    const lead = service.as('lead')
    const before = await service.sql('select * from not_the_same where $1 in (child_id, other_child_id)', [world.amira])
    const sent = await lead.send(asking('Amira', 'Khan', '2013-11-03'), {
      schoolId: world.hillRoad,
      somebodyElse: 'yes',
    })
    assert.equal(sent.status, 303)
    const added = sent.location!.split('/').at(-1)
    const pairs = await service.sql(
      'select child_id, other_child_id, said_by from not_the_same where $1 in (child_id, other_child_id)',
      [world.amira],
    )
    assert.equal(pairs.length, before.length + 1)
    assert.ok(pairs.some(({ child_id, other_child_id }) => [child_id, other_child_id].includes(added)))
    assert.equal(pairs[0]?.said_by, people.lead.id)
  })

  test('same names stay two children, each on their own page', async () => {
    const found = await service.as('lead').json('/children/search?q=amira%20khan')
    const same = found.data.children.filter(({ familyName }: { familyName: string }) => familyName === 'Khan')
    assert.ok(same.length >= 2)
    assert.equal(new Set(same.map(({ id }: { id: string }) => id)).size, same.length)
  })

  test('twins are not asked about: the same last name and birthday, another first name', async () => {
    const twin = { familyName: 'Doppel', bornOn: '2014-04-04' }
    await service.as('lead').change((write) => aChild(write, { ...twin, givenName: 'Hana' }))
    const sent = await service.as('lead').send(asking('Zeynep', 'Doppel', '2014-04-04'), { schoolId: world.hillRoad })
    assert.equal(sent.status, 303)
    const rows = await service.sql(`select given_name from child where family_name = 'Doppel' order by 1`)
    assert.deepEqual(rows, [{ given_name: 'Hana' }, { given_name: 'Zeynep' }])
  })

  test('a child of another school is never shown, nor said to be there', async () => {
    const path = asking('Bea', 'Łukaszewska', '2016-06-30')
    const { body } = await service.as('lead').visit(path)
    assert.ok(!body.includes('Mill Lane'))
    assert.equal((await service.as('lead').send(path, { schoolId: world.hillRoad })).status, 303)
  })
})

test('a name is kept and shown as it was typed, whatever it is', async () => {
  for (const name of HOSTILE_NAMES) {
    const sent = await service.as('lead').send(asking(name, name, '2014-07-07'), {
      schoolId: world.hillRoad,
      knownAs: name,
      knownAsSafeWith: 'school',
      somebodyElse: 'yes',
    })
    assert.equal(sent.status, 303, name)
    const { page, body } = await service.as('teacher').visit(sent.location!)
    assert.equal(page.querySelector('h1')?.text.trim(), `${name} ${name}`, name)
    assert.ok(!body.includes('<script>alert') && !body.includes('<img src=x'), name)
    const { data } = await service.as('teacher').json(sent.location!)
    assert.equal(data.child.givenName, name)
    assert.equal(data.child.knownAs, name)
  }
})
