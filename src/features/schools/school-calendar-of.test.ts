import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { schoolCalendarOf } from './school-calendar-of.ts'

const service = aService()

const term = (schoolId: string | null, startsOn: string, endsOn: string) =>
  service.sql(
    `insert into term (area_id, id, school_id, name, starts_on, ends_on) values (1, $1, $2, 'Term', $3, $4)`,
    [randomUUID(), schoolId, startsOn, endsOn],
  )
const calendar = (schoolId: string) => service.as('teacher').look((read) => schoolCalendarOf(read, schoolId))

test('a school’s calendar is made of the area’s terms, its own closed days and the nation’s bank holidays', async () => {
  await term(null, '2026-02-23', '2026-03-27')
  await term(null, '2026-04-13', '2026-05-22')
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day)
     values (1, $1, $2, 'INSET', 'Training', '2026-03-06', '2026-03-06')`,
    [randomUUID(), world.hillRoad],
  )

  const hillRoad = await calendar(world.hillRoad)
  assert.equal(hillRoad.isSchoolDay('2026-03-05'), true)
  assert.equal(hillRoad.isSchoolDay('2026-03-06'), false)
  assert.equal(hillRoad.nextSchoolDay('2026-03-27'), '2026-04-13')
  assert.equal(hillRoad.isSchoolDay('2026-05-04'), false, 'Early May bank holiday')
  assert.equal((await calendar(world.millLane)).isSchoolDay('2026-03-06'), true)
})

test('where a school has dates of its own, they count instead of the area’s', async () => {
  await term(world.millLane, '2026-02-23', '2026-03-20')

  assert.equal((await calendar(world.millLane)).isSchoolDay('2026-03-23'), false)
  assert.equal((await calendar(world.hillRoad)).isSchoolDay('2026-03-23'), true)
})

test('a school elsewhere is not there', async () => {
  await assert.rejects(calendar(world.lochside), NotFound)
})
