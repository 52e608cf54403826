import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { liaisonOf } from './liaison-of.ts'

const service = aService()
const isla = {
  by: 'supervisorElsewhere',
  childId: world.isla,
  schoolId: world.academyElsewhere,
  teamId: world.childrensServices,
  raisedBy: people.teacherElsewhere.id,
  leadId: people.practitionerElsewhere.id,
} as const
let caseId: string

before(async () => {
  await service.ready
  const made = await aCase(service, isla as never)
  caseId = made.caseId
})

const worker = () => service.as('practitionerElsewhere')
const standing = () => worker().look((read) => liaisonOf(read, caseId))
const spoke = {
  whom: 'allocated',
  onDay: '2026-03-02',
  mode: 'phone',
  purposes: ['aim of the involvement'],
  said: 'She visits on Mondays, Pippa on Thursdays.',
  nextOn: '2026-04-13',
  audience: 'service',
} as const

test('CSW-12: the allocated social worker is named with their team and dates, and the next one ends the one before', async () => {
  const path = `/children/${world.isla}/social-worker`
  const named = { phone: '01463 555 010', email: '', staffId: '' }
  const first = await worker().send(path, {
    name: 'Dana Reid',
    teamName: 'North team',
    fromDay: '2026-01-05',
    ...named,
  })
  assert.equal(first.status, 303)
  await worker().send(path, { name: 'Euan Gow', teamName: 'Intake', fromDay: '2026-02-09', ...named })

  const { allocated } = await standing()
  assert.deepEqual([allocated?.name, allocated?.teamName, allocated?.fromDay], ['Euan Gow', 'Intake', '2026-02-09'])
  const page = (await worker().visit(path)).page.text
  assert.match(page, /Dana Reid/)
  assert.match(page, /8 Feb 2026. Another is allocated/)
})

test('CSW-12: somebody is allocated from a day that has come', async () => {
  const reply = await worker().send(`/children/${world.isla}/social-worker`, {
    name: 'Somebody Next',
    teamName: 'Intake',
    fromDay: '2026-03-03',
  })
  assert.equal(reply.status, 422)
  assert.equal((await standing()).allocated?.name, 'Euan Gow')
})

test('CSW-12: until the aim was spoken of with social work, the page says to speak before the first session', async () => {
  const path = `/cases/${caseId}/liaison`
  assert.deepEqual((await standing()).beforeFirstSession, false)
  assert.match((await worker().visit(path)).page.text, /before the first session/)

  // Another purpose is no talk about the aim.
  await worker().send(`${path}/new`, { ...spoke, purposes: ['resource allocation'], onDay: '2026-02-27' })
  assert.equal((await standing()).beforeFirstSession, false)

  await worker().send(`${path}/new`, spoke)
  const after = await standing()
  assert.equal(after.beforeFirstSession, true)
  assert.equal(after.lastLiaisonOn, '2026-03-02')
  assert.equal(after.nextLiaisonOn, '2026-04-13')
})

test('CSW-12: what was said after the first session was not before it', async () => {
  await service.sql(`update help_case set first_child_contact_at = '2026-03-01T10:00Z' where id = $1`, [caseId])
  assert.equal((await standing()).beforeFirstSession, false)
  assert.match((await worker().visit(`/cases/${caseId}/liaison`)).page.text, /The first session came before/)
  await service.sql(`update help_case set first_child_contact_at = '2026-03-02T10:00Z' where id = $1`, [caseId])
  assert.equal((await standing()).beforeFirstSession, true)
})

test('CSW-51: what was shared stands with whom, which way, and on what footing; without one it is refused', async () => {
  const path = `/cases/${caseId}/liaison/new`
  const shared = { told: 'He sleeps badly.', heard: 'There is a new baby.', alsoWhom: 'Ann Bell, health visitor' }
  const noFooting = await worker().send(path, { ...spoke, ...shared, alsoWhat: 'He sleeps badly.' })
  assert.equal(noFooting.status, 422)
  assert.match(noFooting.page.text, /Select why that was allowed/)
  const noWhy = await worker().send(path, { ...spoke, ...shared, alsoWhat: 'Sleep.', basis: 'consent' })
  assert.match(noWhy.page.text, /Say who agreed and when/)

  const kept = await worker().send(path, {
    ...spoke,
    ...shared,
    alsoWhat: 'He sleeps badly.',
    basis: 'consent',
    why: 'His mother, on 27 February',
  })
  assert.equal(kept.status, 303)
  const rows = await service.sql(
    `select s.direction, s.with_whom, s.what, s.basis, s.why from liaison_sharing s where s.case_id = $1 order by s.id`,
    [caseId],
  )
  const footing = { basis: 'consent', why: 'His mother, on 27 February' }
  assert.deepEqual(rows, [
    { direction: 'told them', with_whom: 'Euan Gow', what: 'He sleeps badly.', ...footing },
    { direction: 'heard from them', with_whom: 'Euan Gow', what: 'There is a new baby.', ...footing },
    { direction: 'told them', with_whom: 'Ann Bell, health visitor', what: 'He sleeps badly.', ...footing },
  ])
  const page = (await worker().visit(`/cases/${caseId}/liaison`)).page.text
  assert.match(page, /Told Ann Bell, health visitor: He sleeps badly/)
  assert.match(page, /They agreed to it: His mother, on 27 February/)
})

test('CSW-51: the service’s own liaison is not read by the school; what is for everybody on the case is', async () => {
  const said = (name: 'leadElsewhere' | 'supervisorElsewhere' | 'educationManagerElsewhere') =>
    service.as(name).json(`/cases/${caseId}/liaison`)
  assert.notEqual((await said('supervisorElsewhere')).data.liaisons.length, 0)
  await service.sql(`update membership set organisation_id = $1 where staff_id = $2`, [
    world.academyElsewhere,
    people.leadElsewhere.id,
  ])
  await service.sql('delete from auth.rights where staff_id = $1', [people.leadElsewhere.id])
  assert.deepEqual((await said('leadElsewhere')).data.liaisons, [])
  await worker().send(`/cases/${caseId}/liaison/new`, { ...spoke, said: 'For all of us.', audience: 'case' })
  const seen = (await said('leadElsewhere')).data.liaisons
  assert.deepEqual(
    seen.map((one: { said: string }) => one.said),
    ['For all of us.'],
  )
})

test('CSW-50: a liaison has a purpose of the remit, and a day for the next that lies after it', async () => {
  const path = `/cases/${caseId}/liaison/new`
  const { page } = await worker().visit(path)
  const next = ['day', 'month', 'year'].map((part) => page.querySelector(`[name="nextOn[${part}]"]`)?.attributes.value)
  assert.deepEqual(next, ['13', '4', '2026'], 'six weeks from 2 March, as the service says')
  const none = await worker().send(path, { ...spoke, purposes: [] })
  assert.match(none.page.text, /Select what it was about/)
  const backwards = await worker().send(path, { ...spoke, nextOn: '2026-03-02' })
  assert.equal(backwards.status, 422)
  const future = await worker().send(path, { ...spoke, onDay: '2026-03-03' })
  assert.equal(future.status, 422)
})

test('Only those who work on the case write it down', async () => {
  const reply = await service.as('colleagueElsewhere').send(`/cases/${caseId}/liaison/new`, spoke)
  assert.notEqual(reply.status, 303)
  assert.equal((await service.as('practitioner').visit(`/cases/${caseId}/liaison`)).status, 404)
})

test('An account is that of somebody who is on a case of the child as social worker', async () => {
  const path = `/children/${world.isla}/social-worker`
  const worded = { name: 'Catriona', teamName: 'North', fromDay: '2026-03-02', staffId: people.colleagueElsewhere.id }
  assert.equal((await worker().send(path, worded)).status, 422)
  await service.as('supervisorElsewhere').change((write) =>
    addCaseMember(write, caseId, {
      staffId: people.colleagueElsewhere.id,
      caseRole: 'social worker',
      startsOn: write.today,
      endsOn: null,
      why: 'Allocated',
    }),
  )
  assert.equal((await worker().send(path, worded)).status, 303)
  assert.equal((await standing()).allocated?.staffId, people.colleagueElsewhere.id)
})

test('CSW-12: an allocation ends on a day, and says why', async () => {
  const [one] = await service.sql<{ id: string }>(
    `select id from social_worker where child_id = $1 and until_day is null`,
    [world.isla],
  )
  const path = `/children/${world.isla}/social-worker/${one!.id}/end`
  const early = await worker().send(path, { untilDay: '2026-03-01', whyEnded: 'moved away' })
  assert.equal(early.status, 422)
  const ends = { untilDay: '2026-03-02', whyEnded: 'no longer involved' }
  assert.equal((await worker().send(path, ends, { version: 2 })).status, 409, 'somebody changed it meanwhile')
  assert.equal((await worker().send(path, ends)).status, 303)
  service.clock.advance({ days: 1 })
  assert.equal((await standing()).allocated, null)
})

test('CSW-50: in the morning the lead worker is reminded on the day that was agreed, and once more when it is late', async () => {
  await worker().send(`/children/${world.isla}/social-worker`, {
    name: 'Dana Reid',
    teamName: 'North team',
    fromDay: '2026-03-03',
    staffId: '',
  })
  const onDay = async (day: string) => {
    service.clock.advance({ milliseconds: Date.parse(`${day}T07:30:00Z`) - service.clock.now().getTime() })
    await service.sql('delete from notice')
    await service.runSchedules()
    await service.runJobs()
    const told = await service.sql<{ kind: string }>(
      `select kind from notice where to_id = $1 and case_id = $2 and kind like 'liaison%'`,
      [people.practitionerElsewhere.id, caseId],
    )
    return told.map(({ kind }) => kind)
  }
  // The last liaison said 13 April, a Monday.
  assert.deepEqual(await onDay('2026-04-10'), [])
  assert.deepEqual(await onDay('2026-04-13'), ['liaison due'])
  assert.deepEqual(await onDay('2026-04-14'), [])
  assert.deepEqual(await onDay('2026-04-16'), ['liaison late'])
})

test('A service that is not held to it is reminded of nothing', async () => {
  const made = await aCase(service)
  await service.as('practitioner').send(`/children/${world.amira}/social-worker`, {
    name: 'Ivy Lane',
    teamName: 'East',
    fromDay: '2026-04-01',
    staffId: '',
  })
  service.clock.advance({ days: 1 })
  await service.runSchedules()
  await service.runJobs()
  const told = await service.sql(`select 1 from notice where case_id = $1 and kind like 'liaison%'`, [made.caseId])
  assert.deepEqual(told, [])
})

test('The page of a case says who the social worker is, where its service has a remit or somebody wrote it down', async () => {
  const page = (await worker().visit(`/cases/${caseId}`)).page.text
  assert.match(page, /Social work and home/)
  assert.match(page, /Dana Reid, North team/)
  const other = await aCase(service, { childId: world.tom })
  assert.doesNotMatch(
    (await service.as('practitioner').visit(`/cases/${other.caseId}`)).page.text,
    /Social work and home/,
  )
})
