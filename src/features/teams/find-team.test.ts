import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { findTeam, teamsOfSchool } from './find-team.ts'

const service = aService()

test('a team has its name and what its service promises', async () => {
  const team = await service.as('teacher').look((read) => findTeam(read, world.keyWork))
  assert.equal(team.name, 'Key work')
  assert.deepEqual(team.definition.ages, { from: 9, to: 14 })
})

test('a team elsewhere is not there', async () => {
  await assert.rejects(
    service.as('teacher').look((read) => findTeam(read, world.childrensServices)),
    NotFound,
  )
})

test('HAST-2: the teams of a school are those with an agreement today, each once', async () => {
  const agree = (teamId: string, schoolId: string, from: string, to: string | null) =>
    service.sql(
      'insert into agreement (area_id, id, team_id, school_id, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3, $4)',
      [teamId, schoolId, from, to],
    )
  await agree(world.keyWork, world.hillRoad, '2026-01-01', null)
  await agree(world.linkWork, world.hillRoad, '2025-09-01', '2026-03-01')
  await agree(world.keyWork, world.millLane, '2026-03-02', '2026-03-02')
  const names = async (schoolId: string) =>
    (await service.as('teacher').look((read) => teamsOfSchool(read, schoolId))).map(({ name }) => name)

  assert.deepEqual(await names(world.hillRoad), ['Key work'])
  assert.deepEqual(await names(world.millLane), ['Key work', 'Link work'])
  service.clock.advance({ days: 1 })
  assert.deepEqual(await names(world.millLane), ['Link work'])
})
