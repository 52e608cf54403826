import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { whoLeads } from './school-people.ts'
import { peopleOfTeam, supervisorsOf } from './team-people.ts'

const service = aService()

const member = (
  staffId: string,
  organisationId: string,
  role: string,
  duty: string | null,
  endsOn: string | null = null,
) =>
  service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, duty, starts_on, ends_on)
     values (1, gen_random_uuid(), $1, $2, $3, $4, '2025-09-01', $5)`,
    [staffId, organisationId, role, duty, endsOn],
  )

test('HAST-8: the mental-health lead comes first, then the deputy, then the others by name, each once', async () => {
  await member(people.colleagueTeacher.id, world.hillRoad, 'school lead', 'SENCO')
  await member(people.teacher.id, world.hillRoad, 'school lead', 'deputy mental-health lead')
  await member(people.lead.id, world.hillRoad, 'school lead', 'designated safeguarding lead')
  await member(people.otherTeacher.id, world.hillRoad, 'school lead', 'head teacher', '2026-03-01')

  const leads = await service.as('teacher').look((read) => whoLeads(read, world.hillRoad))

  assert.deepEqual(leads, [
    { id: people.lead.id, name: 'Lena Lead', duty: 'mental-health lead' },
    { id: people.teacher.id, name: 'Tess Teacher', duty: 'deputy mental-health lead' },
    { id: people.colleagueTeacher.id, name: 'Cora Colleague', duty: 'SENCO' },
  ])
})

test('HAST-3: the people of a team, with their whole-time equivalent', async () => {
  await service.sql('update staff_member set wte = 0.6 where area_id = 1 and id = $1', [people.practitioner.id])
  await member(people.supervisor.id, world.keyWork, 'practitioner', null)

  const team = await service.as('teacher').look((read) => peopleOfTeam(read, world.keyWork))
  assert.deepEqual(team, [
    { id: people.colleague.id, name: 'Col Keyworker', role: 'practitioner', wte: 1 },
    { id: people.practitioner.id, name: 'Priya Practitioner', role: 'practitioner', wte: 0.6 },
    { id: people.supervisor.id, name: 'Sana Supervisor', role: 'supervisor', wte: 1 },
  ])
  assert.deepEqual(await service.as('teacher').look((read) => supervisorsOf(read, world.keyWork)), [
    people.supervisor.id,
  ])
})

test('somebody who left is nobody’s lead', async () => {
  await service.sql('update staff_member set active = false where area_id = 1 and id = $1', [people.lead.id])
  const leads = await service.as('teacher').look((read) => whoLeads(read, world.hillRoad))
  assert.equal(
    leads.some(({ id }) => id === people.lead.id),
    false,
  )
})
