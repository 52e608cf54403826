import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { child, MANY, manySchools, NOT_THEIRS, school } from './many-schools.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * Whoever works at hundreds of schools, or leads them, sees what they would see of each: their list of schools is said in parts, by the
 * last digit of the ids (decision 60). Here 64 schools, of which 63 work with the key work team; each has a child.
 */
const service = aService()
const numbers = Array.from({ length: MANY }, (_, n) => n)

before(async () => {
  await service.ready
  await manySchools(service)
})

/** What somebody's rights are is worked out when they enter next. */
const workOutAnew = () => service.sql('delete from auth.rights where area_id = 1')

const childrenSeenBy = (who: PersonName) =>
  service.as(who).look(async (read) => {
    const rows = await read.db
      .selectFrom('child')
      .where('areaId', '=', read.actor.areaId)
      .where('givenName', '=', 'Child')
      .select('id')
      .execute()
    return rows.map(({ id }) => id).toSorted()
  })
const theirs = numbers.filter((n) => n !== NOT_THEIRS).map(child)

test('a worker sees the children of 63 of 64 schools, and of no other', async () => {
  assert.deepEqual(await childrenSeenBy('practitioner'), theirs)
  assert.deepEqual(await childrenSeenBy('otherPractitioner'), [])
  assert.deepEqual(await childrenSeenBy('teacher'), [])
})

test('an agreement that ends takes one school out of the many', async () => {
  await service.sql(`update agreement set ends_on = '2025-12-31' where area_id = 1 and school_id = $1`, [school(5)])
  await workOutAnew()
  assert.deepEqual(
    await childrenSeenBy('practitioner'),
    theirs.filter((id) => id !== child(5)),
  )
  await service.sql('update agreement set ends_on = null where area_id = 1 and school_id = $1', [school(5)])
  await workOutAnew()
})

test('with as few as thirty the list is whole, and says the same', async () => {
  const settings = async () =>
    (
      await service.sql<{ settings: string }>('select settings from auth.rights where staff_id = $1', [
        people.practitioner.id,
      ])
    )[0]!.settings
  await childrenSeenBy('practitioner')
  assert.match(await settings(), /app\.schools_in_parts to 'yes'/)
  assert.doesNotMatch(await settings(), /app\.schools to /)

  const few = numbers.slice(0, 29)
  await service.sql(
    `update agreement set ends_on = '2025-12-31' where area_id = 1 and school_id <> all ($1) and school_id <> $2`,
    [few.map(school), world.hillRoad],
  )
  await workOutAnew()
  assert.deepEqual(await childrenSeenBy('practitioner'), few.map(child))
  assert.doesNotMatch(await settings(), /schools_0/)
  assert.match(
    await settings(),
    /app\.schools_in_parts to ''/,
    'whoever entered before them in one transaction leaves nothing',
  )
  await service.sql('update agreement set ends_on = null where area_id = 1')
  await workOutAnew()
})

test('whoever came in after them on the same connection has none of their schools', async () => {
  for (const who of ['practitioner', 'otherPractitioner', 'practitioner', 'teacher'] as const)
    assert.equal((await childrenSeenBy(who)).length, who === 'practitioner' ? theirs.length : 0, who)
})

test('a search finds the children of each of many schools, and of no other', async () => {
  await service.sql(
    `insert into child_name_token (area_id, child_id, kind, token, school_id) select 1, id, 'name', 'manychild', school_id from child where given_name = 'Child'`,
  )
  const found = await service.as('practitioner').visit('/children/search?q=manychild&all=yes')
  assert.equal(found.page.querySelectorAll('tbody tr').length, 50)
  const called = await service.as('practitioner').look(async (read) => {
    const rows = await read.db
      .selectFrom(
        sql<{
          childId: string
        }>`public.children_called(array[0], array['manychild'], array['manychild'], array['name'], null, '{}', 200)`.as(
          'called',
        ),
      )
      .select('childId')
      .execute()
    return rows.map(({ childId }) => childId).toSorted()
  })
  assert.deepEqual(called, theirs, 'the function looks past row policies, and says by itself what they say')
  const none = await service.as('otherPractitioner').visit('/children/search?q=manychild')
  assert.equal(none.page.querySelectorAll('tbody tr').length, 0)
})

test('who is away is seen by those who work at one of the schools that expect them, however many theirs are', async () => {
  const seen = () =>
    service.as('practitioner').look(async (read) => {
      const rows = await read.db.selectFrom('workerAbsence').where('areaId', '=', 1).select('schoolIds').execute()
      return rows.map(({ schoolIds }) => schoolIds[0])
    })
  await service.sql(
    `insert into worker_absence (area_id, id, staff_id, from_day, to_day, team_ids, school_ids, made_by, made_at)
     select 1, gen_random_uuid(), $1, '2026-03-10', '2026-03-10', '{}', array[id], $1, now() from unnest($2::uuid[]) id`,
    [people.otherPractitioner.id, [school(3), school(NOT_THEIRS)]],
  )
  assert.deepEqual(await seen(), [school(3)])
})

test('whoever leads many schools sees what their leads see, of each of them and of no other', async () => {
  await service.sql(
    `insert into organisation (area_id, id, kind, name, nation) values (1, $1, 'cluster', 'Many', 'England')`,
    ['00000000-0000-7000-8001-00000000cc01'],
  )
  await service.sql(`update school set cluster_id = $1 where area_id = 1 and id = any ($2)`, [
    '00000000-0000-7000-8001-00000000cc01',
    numbers.filter((n) => n !== NOT_THEIRS).map(school),
  ])
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     values (1, gen_random_uuid(), $1, '00000000-0000-7000-8001-00000000cc01', 'education manager', '2025-09-01')`,
    [people.otherTeacher.id],
  )
  await workOutAnew()
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source, school_id)
     select 1, gen_random_uuid(), id, 'local', 'L' || id, 'by hand', school_id from unnest($1::uuid[], $2::uuid[]) c (id, school_id)`,
    [numbers.map(child), numbers.map(school)],
  )
  const seen = await service.as('otherTeacher').look(async (read) => {
    const rows = await read.db
      .selectFrom('childIdentifier')
      .where('areaId', '=', 1)
      .where('scheme', '=', 'local')
      .select('childId')
      .execute()
    return rows.map(({ childId }) => childId).toSorted()
  })
  assert.deepEqual(seen, theirs)
})
