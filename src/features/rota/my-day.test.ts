import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { answerAction } from '#features/actions/answer-action.ts'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { anAssignment, closedAt, termsOf2026 } from './testing/an-assignment.ts'

/** The practitioner of Key work is at Hill Road on Mondays, and leads Amira’s case there. */
const service = aService({ at: '2026-02-02T07:30:00Z' })
const worker = service.as('practitioner')
const team = { of: 'practitioner', by: 'supervisor' } as const
const morning = { schoolId: world.hillRoad, weekday: 1, fromTime: '08:30', untilTime: '12:30', room: 'Room 4' }
let caseId: string
let actionId: string

before(async () => {
  await service.ready
  await termsOf2026(service)
  await anAssignment(service, morning, team)
  ;({ caseId } = await aCase(service))
  actionId = await anAction(service, caseId, { dueOn: '2026-03-20' })
  service.clock.advance({ days: 28, hours: 1 })
})

const main = async (path: string) => (await worker.visit(path)).page.querySelector('main')!
const text = async (path: string) => (await main(path)).text.replaceAll(/\s+/g, ' ')

async function aPanel(startsAt: string, weekday = 1) {
  const [series] = await service.sql(
    `insert into meeting_series (area_id, id, kind, name, school_id, team_id, weekday, starts_at, minutes, room, from_day, made_by, made_at)
     values (1, gen_random_uuid(), 'panel', 'Senior staff meeting', $1, $2, $3, $4, 60, 'Library', '2026-01-05', $5, '2026-01-05Z') returning id`,
    [world.hillRoad, world.keyWork, weekday, startsAt, people.lead.id],
  )
  for (const [name, seat] of [
    ['practitioner', 'link worker'],
    ['lead', 'SENCO'],
  ] as const)
    await service.sql(
      `insert into meeting_member (area_id, id, series_id, school_id, team_id, staff_id, full_name, initials, organisation_id, organisation, seat, is_chair, starts_on)
       values (1, gen_random_uuid(), $1, $2, $3, $4, $5, 'XX', $2, 'Hill Road School', $6, $6 = 'SENCO', '2026-01-05')`,
      [series!.id, world.hillRoad, world.keyWork, people[name].id, people[name].name.join(' '), seat],
    )
  return series!.id as string
}

async function aConsultation(at: string) {
  const id = (n: number) => `00000000-0000-7000-8001-0000000c0c0${n}`
  const about = [caseId, world.amira, world.hillRoad, world.keyWork, people.practitioner.id]
  await service.sql(
    `insert into consultation_cycle (area_id, id, case_id, child_id, school_id, team_id, number, length, why, prolonged, started_by, started_at)
     values (1, $6, $1, $2, $3, $4, 1, 3, 'Mornings', false, $5, '2026-02-02Z')`,
    [...about, id(1)],
  )
  await service.sql(
    `insert into consultation (area_id, id, cycle_id, case_id, child_id, school_id, team_id, number, facilitator_id, state, suggested_on, book_by, at, place, minutes)
     values (1, $6, $7, $1, $2, $3, $4, 1, $5, 'booked', '2026-03-02', '2026-02-20', $8, 'Room 4', 45)`,
    [...about, id(2), id(1), at],
  )
  await service.sql(
    `insert into consultation_attendee (area_id, id, consultation_id, cycle_id, case_id, child_id, school_id, team_id, kind, name, called)
     values (1, $5, $6, $7, $1, $2, $3, $4, 'parent or carer', 'Sara Khan', 'mother')`,
    [...about.slice(0, 4), id(3), id(2), id(1)],
  )
}

test('HACK-2: the day opens on the right school, in order of time, with the panel first', async () => {
  await aConsultation('2026-03-02T09:30:00Z')
  await aPanel('08:30')
  const page = await text('/my-day')
  assert.match(page, /My day in Hill Road School/)
  assert.match(page, /Monday 2 March, 8:30am to 12:30pm, Room 4/)
  const items = (await main('/my-day'))
    .querySelectorAll('h2 + ul')[0]!
    .querySelectorAll('li')
    .map(({ text: line }) => line)
  assert.match(items[0]!, /8:30am Senior staff meeting.*Library\. 60 minutes\. With Lena Lead, Priya Practitioner/s)
  assert.match(items[1]!, /9:30am Consultation 1: Amira Khan.*Room 4\. 45 minutes\. With Sara Khan/s)
})

test('HACK-2: at one time the panel comes first', async () => {
  await service.sql(`update consultation set at = '2026-03-02T08:30:00Z'`)
  const items = (await main('/my-day'))
    .querySelectorAll('h2 + ul')[0]!
    .querySelectorAll('li')
    .map(({ text: line }) => line)
  assert.match(items[0]!, /Senior staff meeting/)
  await service.sql(`update consultation set at = '2026-03-02T09:30:00Z'`)
})

test('each child is one click away, with when they were met and what was agreed last', async () => {
  const page = await main('/my-day')
  const link = page.querySelector(`a[href="/cases/${caseId}"]`)!
  assert.match(link.text, /Amira Khan/)
  assert.match(await text('/my-day'), /Nobody met yet Agreed last: Sit Amira by the door \(Tess Teacher\)/)
  assert.ok(page.querySelector(`a[href="/cases/${caseId}/contacts/new"]`))
})

test('what changed since I was last here: what others did, what is new, and not what was before', async () => {
  assert.match(
    await text('/my-day'),
    /Changed since I was last here, Monday 23 February\s*Nothing that you may know of has changed/,
  )
  await service
    .as('teacher')
    .change((write) => answerAction(write, actionId, { answer: 'yes', whatHappened: 'She stayed.', helpful: 'yes' }, 1))
  await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     values (1, gen_random_uuid(), $1, $2, $3, $4, '2026-02-27T10:00Z', 'form', 'awaiting decision', 'Alone at lunch', 15, '2026-03-09'),
            (1, gen_random_uuid(), $1, $2, $3, $4, '2026-02-23T09:00Z', 'form', 'declined', 'Long ago', 15, '2026-03-09')`,
    [world.tom, world.hillRoad, world.keyWork, people.teacher.id],
  )
  const page = await text('/my-day')
  assert.match(page, /Amira Khan.{0,20}: Tess Teacher: Sit Amira by the door\. Tried/)
  assert.equal(page.match(/New request/g)?.length, 1, 'what was asked while I was there is no news')
  assert.doesNotMatch(page, /Alone at lunch/, 'a list says that, and not what')
})

test('paper has a first name and a letter: it gets lost', async () => {
  const page = await main('/my-day')
  assert.equal(page.querySelector('span.app-print-only')?.text, 'Amira K.')
  assert.equal(page.querySelector('span.app-screen-only')?.text, 'Amira Khan')
})

test('on a day without a school it says so, and shows where I am next', async () => {
  const page = await text('/my-day?on=2026-03-04')
  assert.match(page, /You are in no school on this day\.\s*Next is Hill Road School, Monday 9 March/)
  assert.match(page, /No meeting and no consultation is booked here/)
})

test('HACK-1: a day on which the school is shut is named', async () => {
  await closedAt(service, world.hillRoad, 'INSET', 'First aid', '2026-03-09')
  const page = await text('/my-day?on=2026-03-09')
  assert.match(page, /Not at Hill Road School: INSET day \(First aid\)/)
  assert.match(page, /Next is Hill Road School, Monday 16 March/)
  assert.doesNotMatch(page, /Senior staff meeting/)
})

test('of two schools in a day, the one where I am now', async () => {
  await service.sql(
    `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, gen_random_uuid(), $1, $2, '2026-01-01')`,
    [world.keyWork, world.millLane],
  )
  await service.as('administrator').change(async (write) => {
    await write.rightsOfTeamChanged(world.keyWork)
    write.audit('agreement made', {})
  })
  await anAssignment(service, { ...morning, schoolId: world.millLane, fromTime: '13:00', untilTime: '15:00' }, team)
  assert.match(await text('/my-day'), /My day in Hill Road School/)
  service.clock.advance({ hours: 5 })
  assert.match(await text('/my-day'), /My day in Mill Lane Primary/)
  assert.match(await text(`/my-day?school=${world.hillRoad}`), /My day in Hill Road School/)
  service.clock.advance({ hours: -5 })
})

test('a school to which I do not come is not there; others see nothing of my day', async () => {
  assert.equal((await worker.visit(`/my-day?school=${world.lochside}`)).status, 404)
  const colleague = await service.as('colleague').visit('/my-day')
  assert.match(colleague.page.text, /No days in schools are entered for you yet/)
  assert.doesNotMatch(colleague.body, /Amira/)
})

test('the page is 4 statements, and says in the log whom it showed', async () => {
  await worker.visit('/account')
  const { result, sent } = await service.statements(() => worker.visit('/my-day'))
  assert.ok(sent.length + 1 <= 4, String(sent.length + 1))
  assert.ok(result.body.length < 100_000)
  const [line] = await service.sql(
    `select child_ids from audit.entry where what = 'saw my day in a school' order by at desc, seq desc limit 1`,
  )
  assert.deepEqual(line!.child_ids.sort(), [world.amira, world.tom].sort())
})

test('of a restricted record nothing is there, not even that something changed', async () => {
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, '00000000-0000-7000-8001-0000005ea1e1', $1, 'At risk', $2, '2026-06-01', $2, '2026-03-02Z')`,
    [world.amira, people.supervisor.id],
  )
  assert.doesNotMatch((await worker.visit('/my-day')).body, /Amira|Sara Khan|Sit /)
})
