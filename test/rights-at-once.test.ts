import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { rightsOfClustersChanged } from '#features/schools/clusters/cluster-rights.ts'
import { addMembership } from '#features/staff/add-membership.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { endAgreement } from '#features/teams/end-agreement.ts'
import type { Write } from '#platform/context.ts'
import { aService, people, world } from '#test/service.ts'

/** What somebody may see is worked out anew by two at once: whoever comes second sees what the first has changed. */
const service = aService()
const lead = service.as('lead')
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

/** Until somebody waits for another’s row, or nobody has to. */
async function untilItWaits(other: Promise<unknown>) {
  const ended = other.then(
    () => 'ended',
    () => 'ended',
  )
  for (;;) {
    const [{ n }] = (await service.sql(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )) as [{ n: number }]
    if (n > 0 || (await Promise.race([ended, pause(10, 'not yet')])) === 'ended') return
  }
}

/** The administrator changes something; before that is kept, `meanwhile` begins and waits for it. */
async function changedWhile<T>(change: (write: Write) => Promise<void>, meanwhile: () => Promise<T>): Promise<T> {
  const changed = Promise.withResolvers<void>()
  const keep = Promise.withResolvers<void>()
  const changing = service.as('administrator').change(async (write) => {
    await change(write)
    changed.resolve()
    await keep.promise
  })
  await changed.promise
  const other = meanwhile()
  await untilItWaits(other)
  keep.resolve()
  await changing
  return other
}

async function takenAwayWhile<T>(meanwhile: () => Promise<T>): Promise<T> {
  const [membership] = await service.sql('select id from membership where staff_id = $1', [lead.id])
  return changedWhile((write) => endMembership(write, membership!.id, '2026-03-01'), meanwhile)
}

async function givenBack() {
  await service.sql('update membership set ends_on = null where staff_id = $1', [lead.id])
  await service.sql('delete from auth.rights where staff_id = $1', [lead.id])
  assert.equal((await lead.visit(`/children/${world.amira}`)).status, 200)
}

test('P09: a school that is taken away is away, though its lead’s first request of the day came at that moment', async () => {
  await givenBack()
  await service.sql('delete from auth.rights where staff_id = $1', [lead.id])
  await takenAwayWhile(() => lead.look(async ({ actor }) => actor.id))
  assert.equal((await lead.visit(`/children/${world.amira}`)).status, 404)
})

test('P09: nor does it come back because somebody put them on a case at that moment', async () => {
  await givenBack()
  await takenAwayWhile(() =>
    service.as('supervisor').change((write) =>
      addCaseMember(write, caseId, {
        ...{ staffId: people.lead.id, caseRole: 'partner', startsOn: write.today, endsOn: null },
        why: 'Knows the family',
      }),
    ),
  )
  assert.equal((await lead.visit(`/children/${world.tom}`)).status, 404)
})

test('P09: whoever joins a team while its agreement with a school ends does not keep the school', async () => {
  const [agreement] = await service.sql('select id from agreement where team_id = $1 and school_id = $2', [
    world.keyWork,
    world.hillRoad,
  ])
  const joined = { organisationId: world.keyWork, role: 'practitioner', duty: null, yearGroup: null } as const
  const time = { startsOn: '2026-03-01', endsOn: null }
  await changedWhile(
    (write) => endAgreement(write, agreement!.id, '2026-03-01'),
    () =>
      service
        .as('administrator')
        .change((write) => addMembership(write, people.otherTeacher.id, { ...joined, ...time })),
  )
  const [rights] = await service.sql('select teams, schools from auth.rights where staff_id = $1', [
    people.otherTeacher.id,
  ])
  assert.deepEqual(rights!.teams, [world.keyWork])
  assert.ok(!rights!.schools.includes(world.hillRoad))
})

test('P09: nor does whoever becomes education manager while a school leaves the cluster', async () => {
  const { areaId, id } = people.otherTeacher
  // A cluster that nobody manages yet.
  await service.sql('delete from membership where organisation_id = $1', [world.cluster])
  const manager = { organisationId: world.cluster, role: 'education manager', duty: null, yearGroup: null } as const
  await changedWhile(
    async (write) => {
      const place = write.db.updateTable('school').set({ clusterId: null }).where('areaId', '=', areaId)
      await place.where('id', '=', world.hillRoad).execute()
      await rightsOfClustersChanged(write, [world.cluster])
      write.audit('cluster changed', { clusterId: world.cluster })
    },
    () =>
      service
        .as('administrator')
        .change((write) => addMembership(write, id, { ...manager, startsOn: '2026-03-01', endsOn: null })),
  )
  const [rights] = await service.sql('select roles, schools_led as led from auth.rights where staff_id = $1', [id])
  assert.ok(rights!.roles.includes('education manager'))
  assert.ok(!rights!.led.includes(world.hillRoad))
})
