import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { chooseRhythm } from '#features/mail/choose-rhythm.ts'
import { allocateRequest } from '#features/requests/allocating/allocate-request.ts'
import { acceptRequest } from '#features/requests/deciding/accept-request.ts'
import { screenRequest } from '#features/requests/deciding/screen-request.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'

/** The whole year passes through one service, in order: what was told on one day is not told on the next. */
const service = aService()
let caseId: string

const kindsOf = async (who: PersonName, since: Date) =>
  (
    await service.sql<{ kind: string }>(
      'select kind from notice where to_id = $1 and from_id is null and at >= $2 order by kind',
      [people[who].id, since],
    )
  ).map(({ kind }) => kind)

/** The clock moves on to this moment, the rounds that are due begin, twice at once, and what comes of them is done. */
async function morning(at: string): Promise<Date> {
  service.clock.advance({ milliseconds: Date.parse(at) - service.clock.now().getTime() })
  service.mails.splice(0)
  await Promise.all([service.runSchedules(), service.runSchedules()])
  await service.runJobs()
  return service.clock.now()
}

const toldOn = async (at: string, who: PersonName) => kindsOf(who, await morning(at))
const mailsTo = (name: string) => service.mails.filter(({ to }) => to.startsWith(name)).length

before(async () => {
  await service.ready
  const terms: [string, string, string][] = [
    ['Spring, second half', '2026-02-23', '2026-03-27'],
    ['Summer, first half', '2026-04-13', '2026-05-22'],
    ['Summer, second half', '2026-06-01', '2026-07-17'],
    ['Autumn, first half', '2026-09-02', '2026-10-23'],
    ['Autumn, second half', '2026-11-02', '2026-12-18'],
  ]
  for (const [name, from, to] of terms)
    await service.sql(
      `insert into term (area_id, id, name, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3)`,
      [name, from, to],
    )
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (1, gen_random_uuid(), $1, 'INSET', 'Training', '2026-03-06', '2026-03-06')`,
    [world.hillRoad],
  )
  ;({ caseId } = await aCase(service))
  await aContact(service, caseId, { ...aSession, writeLater: true, content: '' })
  await service
    .as('practitioner')
    .change((write) => watchCase(write, caseId, { reviewOn: '2026-03-09', why: 'It may pass.' }))
  // Each asked on Monday 2 March: the school looks within 3 school days, by Thursday 5 March.
  await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))
})

test('a day on which nothing is due says nothing', async () => {
  assert.deepEqual(await toldOn('2026-03-04T07:15Z', 'practitioner'), [])
})

test('CSW-11: a contact not written up within 2 working days is asked for, once, though two workers begin the round', async () => {
  assert.deepEqual(await toldOn('2026-03-05T07:15Z', 'practitioner'), ['contact to write up'])
  assert.equal(mailsTo('priya'), 1)
  assert.deepEqual(await toldOn('2026-03-05T19:00Z', 'practitioner'), [])
})

test('the school’s lead is reminded of a request on the day that was promised, and the team is not', async () => {
  const thatMorning = new Date('2026-03-05T07:15Z')
  assert.deepEqual(await kindsOf('lead', thatMorning), ['request still waits'])
  assert.deepEqual(await kindsOf('supervisor', thatMorning), [])
  assert.deepEqual(await kindsOf('otherLead', thatMorning), [])
  assert.deepEqual(await kindsOf('teacher', thatMorning), [], 'the day itself is in time')
})

test('on an INSET day nothing is said, of what is of that school', async () => {
  const friday = await morning('2026-03-06T07:15Z')
  for (const who of ['teacher', 'lead', 'practitioner'] as const) assert.deepEqual(await kindsOf(who, friday), [])
})

test('on the next school day whoever asked hears that the answer is late, once, and where it is', async () => {
  assert.deepEqual(await toldOn('2026-03-09T07:15Z', 'teacher'), ['answer is late'])
  assert.deepEqual(await kindsOf('colleagueTeacher', new Date('2026-03-02T00:00Z')), [])
  const [mail] = service.mails.filter(({ to }) => to.startsWith('tess'))
  assert.doesNotMatch(mail!.text + mail!.subject, /Tom|Hill Road/)
  const { page } = await service.as('teacher').visit('/notices')
  const link = page.querySelectorAll('main li a').find(({ text }) => /waited longer than was promised/.test(text))!
  const request = await service.as('teacher').visit(link.getAttribute('href')!)
  assert.match(request.page.text, /Lena Lead at the school looks at it first/)
  assert.match(request.page.text, /It has taken longer than the 3 school days that the service promises/)
})

test('HACK-11: a review is said on its day and again after 3 school days, and no more', async () => {
  assert.deepEqual(await kindsOf('practitioner', new Date('2026-03-09T07:00Z')), ['review due'])
  for (const day of ['10', '11']) assert.deepEqual(await toldOn(`2026-03-${day}T07:15Z`, 'practitioner'), [], day)
  assert.deepEqual(
    await kindsOf('lead', service.clock.now()),
    ['request still waits'],
    'late by 3 school days, over INSET',
  )
  assert.deepEqual(await toldOn('2026-03-12T07:15Z', 'practitioner'), ['review late'])
  assert.deepEqual(await toldOn('2026-03-13T07:15Z', 'practitioner'), [])
})

test('through the Easter holiday and its bank holidays nothing is said; on the first day of term all of it, in one mail', async () => {
  const owner = { ownerStaffId: people.practitioner.id, ownerName: 'Priya Practitioner' }
  await anAction(service, caseId, { ...owner, what: 'Ring mum', dueOn: '2026-03-27' })
  await anAction(service, caseId, { ...owner, what: 'Write to the GP', dueOn: '2026-04-13' })
  await service.sql(`update action set due_on = '2026-04-06' where what = 'Ring mum'`)
  for (const day of ['04-03', '04-06', '04-07', '04-10'])
    assert.deepEqual(await toldOn(`2026-${day}T06:15Z`, 'practitioner'), [], day)
  assert.deepEqual(await toldOn('2026-04-13T06:15Z', 'practitioner'), ['action due', 'action due'])
  assert.equal(mailsTo('priya'), 1)
  // Due on Easter Monday: three school days after are Wednesday 15 April, the second of them the 14th.
  assert.deepEqual(await toldOn('2026-04-14T06:15Z', 'practitioner'), [])
  assert.deepEqual(await toldOn('2026-04-15T06:15Z', 'practitioner'), ['action late'])
})

test('an action with another day is another reminder', async () => {
  await service.sql(`update action set due_on = '2026-05-01', version = version + 1 where what = 'Ring mum'`)
  await service.sql(
    `update action set status = 'done', answered_at = '2026-04-15T09:00Z', answered_by = $1 where what = 'Write to the GP'`,
    [people.practitioner.id],
  )
  assert.deepEqual(await toldOn('2026-05-01T06:15Z', 'practitioner'), ['action due'])
})

test('in half term nothing, and when the clocks have gone back it is still a quarter past seven', async () => {
  await service.sql(`update action set due_on = '2026-10-24' where what = 'Ring mum'`)
  assert.deepEqual(await toldOn('2026-10-25T07:15Z', 'practitioner'), [], 'Sunday, and the hour that comes twice')
  assert.deepEqual(await toldOn('2026-10-26T07:15Z', 'practitioner'), [], 'half term')
  assert.deepEqual(await toldOn('2026-11-02T06:15Z', 'practitioner'), [], 'a quarter past six')
  assert.deepEqual(await toldOn('2026-11-02T07:15Z', 'practitioner'), ['action due'])
})

test('what is still open more than a year later is said once more', async () => {
  await service.sql(`update action set due_on = '2028-02-29' where what = 'Ring mum'`)
  assert.deepEqual(await toldOn('2028-02-25T07:15Z', 'practitioner'), ['contact to write up', 'review late'])
})

test('what is due on a leap day is said on it, and counted over it', async () => {
  assert.deepEqual(await toldOn('2028-02-28T07:15Z', 'practitioner'), [])
  assert.deepEqual(await toldOn('2028-02-29T07:15Z', 'practitioner'), ['action due'])
  assert.deepEqual(await toldOn('2028-03-02T07:15Z', 'practitioner'), [])
  assert.deepEqual(await toldOn('2028-03-03T07:15Z', 'practitioner'), ['action late'])
})

test('the log says that somebody was reminded, and of which children', async () => {
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'reminded' order by at desc limit 1`,
    [people.practitioner.id],
  )
  assert.deepEqual(entry!.child_ids, [world.amira])
})

test('what waited to be mailed to somebody who leaves is not left waiting', async () => {
  await service.as('colleague').change((write) => chooseRhythm(write, 'daily'))
  await service.sql(
    `insert into mail (area_id, id, kind, to_staff_id, from_id, about, made_at) values (1, gen_random_uuid(), 'something waits', $1, $2, '{}', $3)`,
    [people.colleague.id, people.supervisor.id, service.clock.now()],
  )
  await service.as('administrator').change((write) => offBoard(write, people.colleague.id))
  const mails = await service.sql('select state, why from mail where to_staff_id = $1', [people.colleague.id])
  assert.deepEqual(mails, [{ state: 'dropped', why: 'has left' }])
})

test('whoever asked hears when it is accepted, when help begins and when it ends: each once', async () => {
  const { requestId } = await service.as('colleagueTeacher').change((write) => aRequest(write, { childId: world.tom }))
  await service.as('lead').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  await service.as('supervisor').change((write) => acceptRequest(write, requestId))
  const { caseId: theirs } = await service
    .as('supervisor')
    .change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id }))
  for (const content of ['We met.', 'We met again.'])
    await service
      .as('practitioner')
      .change((write) =>
        recordContact(write, theirs, { ...aSession, attendance: 'attended', audience: 'service', content }),
      )
  await service.as('practitioner').change((write) =>
    closeCase(write, theirs, {
      outcome: 'aim met',
      note: 'Tom is back in his lessons.',
      wayBack: 'Ask the team.',
      whyActionsStay: null,
    }),
  )
  const told = await service.sql<{ kind: string }>(
    'select kind, case_id from notice where to_id = $1 and request_id = $2 order by at, id',
    [people.colleagueTeacher.id, requestId],
  )
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['request changed', 'request answered', 'request allocated', 'first contact made', 'case closed'],
  )
  assert.ok(
    told.every((row) => !('case_id' in row && row.case_id)),
    'nothing of a case that they do not see',
  )
})
