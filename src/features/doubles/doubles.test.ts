import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { setHomeAddress } from '#features/people/addresses/home-address.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'

const service = aService({ at: '2026-03-03T02:45:00Z' })
const lead = service.as('lead')
const home = { lines: '4 Mill Street', town: null, postcode: 'E8 1AB', fromDay: null }
let pairs = 0
let family: string
let kate: string
let katherine: string

/** Kate and Katherine, of one birthday and home, one of them still put down at the school that she left. */
async function aPair() {
  pairs += 1
  family = `Quillfeather${'abcdefgh'[pairs]}`
  const bornOn = `2013-0${pairs}-17`
  kate = await lead.change((write) => aChild(write, { givenName: 'Kate', familyName: family, bornOn }))
  katherine = await lead.change((write) => aChild(write, { givenName: 'Katherine', familyName: family, bornOn }))
  for (const childId of [kate, katherine]) await lead.change((write) => setHomeAddress(write, childId, home))
  await service.sql(`update child set roll = 'left' where id = $1`, [kate])
  await service.sql('delete from not_the_same where child_id = $1 or other_child_id = $1', [kate])
}

/** A night passes. Answers how many children were compared. */
async function aNight(): Promise<number> {
  service.clock.advance({ days: 1 })
  const before = await compared()
  await service.runSchedules()
  await service.runJobs()
  return (await compared()) - before
}
async function compared() {
  const [row] = await service.sql(
    `select coalesce(sum((subject ->> 'compared')::int), 0)::int as children from audit.entry where what = 'doubles looked for'`,
  )
  return row!.children as number
}
const shown = async (who: PersonName = 'lead') => {
  const { page } = await service.as(who).visit('/doubles')
  return page.querySelectorAll('tbody tr').map((row) => row.text.replace(/\s+/g, ' '))
}
const ofThisPair = async (who?: PersonName) => (await shown(who)).filter((row) => row.includes(family))

before(() => service.ready)
beforeEach(aPair)

describe('two records that may be one child', () => {
  test('are found at night, shown with their reasons to who knows both, and lead to the two side by side', async () => {
    await aNight()
    const [row, ...more] = await ofThisPair()
    assert.deepEqual(more, [])
    assert.match(row!, /Kate Quillfeather/)
    assert.match(row!, /Same date of birth, first names are forms of one name, same family name, same postcode/)
    const { page } = await lead.visit('/doubles')
    const href = page
      .querySelectorAll('tbody a')
      .find(({ text }) => text.includes(family))!
      .getAttribute('href')!
    assert.equal((await lead.visit(href)).status, 200)
    assert.deepEqual(await ofThisPair('practitioner'), [], 'sees the class list, and knows neither')
    assert.equal((await service.as('teacher').visit('/doubles')).status, 404)
  })

  test('are named in the log of whoever looks', async () => {
    await aNight()
    await shown()
    const [entry] = await service.sql(
      `select child_ids from audit.entry where what = 'saw likely doubles' and person_id = $1 order by at desc limit 1`,
      [people.lead.id],
    )
    assert.ok([kate, katherine].every((id) => entry!.child_ids.includes(id)))
  })

  test('are never shown again once somebody says that they are two, also when they change', async () => {
    await aNight()
    await lead.send(`/children/${kate}/same/${katherine}`, { answer: 'two' })
    assert.deepEqual(await ofThisPair(), [])
    await service.sql(`update child set other_names = 'Ann' where id = $1`, [kate])
    assert.equal(await aNight(), 1)
    assert.deepEqual(await ofThisPair(), [])
  })

  test('are shown no more when they are proposed', async () => {
    await aNight()
    const sent = await lead.send(`/children/${katherine}/same/${kate}`, { answer: 'same', why: 'I met her mother.' })
    assert.equal(sent.status, 303)
    assert.deepEqual(await ofThisPair(), [])
  })

  test('P06: are not shown where one is sealed to whoever looks', async () => {
    await aNight()
    assert.equal((await ofThisPair()).length, 1)
    await service.sql(
      `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
       values (1, gen_random_uuid(), $1, 'Unseen', $2, '2027-06-01', $2, now())`,
      [kate, people.supervisor.id],
    )
    assert.deepEqual(await ofThisPair(), [])
  })
})

test('only who has changed is compared again, and is a pair no more when they are not alike', async () => {
  await aNight()
  assert.equal(await aNight(), 0)
  await service.sql(`update child set given_name = 'Ignatius' where id = $1`, [kate])
  await service.sql('delete from child_name_token where child_id = $1', [kate])
  assert.equal(await aNight(), 1)
  assert.deepEqual(await ofThisPair(), [])
})

test('P25: twins at one school are no pair, however alike their names', async () => {
  await service.sql(`update child set roll = 'on roll' where id = $1`, [kate])
  await aNight()
  assert.deepEqual(await ofThisPair(), [])
})

test('P25: two with different numbers of one kind are no pair', async () => {
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source)
     values (1, gen_random_uuid(), $1, 'UPN', $3, 'by hand'), (1, gen_random_uuid(), $2, 'UPN', $4, 'by hand')`,
    [kate, katherine, `A${family}`, `B${family}`],
  )
  await aNight()
  assert.deepEqual(await ofThisPair(), [])
})

test('an address of another list, or none, is the first page', async () => {
  for (const query of ['sure=x&child=1&other=2', `sure=3&child=${world.amira}`, 'sure=99999999999999'])
    assert.equal((await lead.visit(`/doubles?${query}`)).status, 200, query)
})
