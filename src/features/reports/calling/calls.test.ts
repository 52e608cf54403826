import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService, type PersonName, people } from '#test/service.ts'
import { aCall, aScottishCase, withNamedPerson } from '../testing/a-report.ts'
import { callOffMeeting } from './ask-to-meeting.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aScottishCase(service))
  await withNamedPerson(service, caseId)
})

const ISO = 'supervisorElsewhere'
const CSW = 'practitionerElsewhere'
const textOf = async (path: string, by: PersonName) =>
  (await service.as(by).visit(path)).page.querySelector('main')?.text ?? ''
const day = (name: string, of: string) => {
  const [year, month, date] = of.split('-')
  return { [`${name}[day]`]: date!, [`${name}[month]`]: month!, [`${name}[year]`]: year! }
}

describe('CSW-14, CSW-15: asked to a meeting', () => {
  test('CSW-14: the ISO asks, the worker has an action and is told, and it is kept whether they were there', async () => {
    const asked = await service.as(ISO).send(`/cases/${caseId}/calls/new`, {
      ...{
        workerId: people[CSW].id,
        meetingKind: 'review',
        whose: 'Lochside Primary',
        time: '14:00',
        place: 'Lochside',
      },
      ...day('day', '2026-03-23'),
      wants: ['report', 'brief'],
    })
    assert.equal(asked.status, 303, asked.page.querySelector('main')?.text)
    const callId = asked.location!.split('/').at(-1)!
    const [action] = await service.sql(
      'select a.owner_staff_id, a.due_on::text from action a join report_call c on c.action_id = a.id where c.id = $1',
      [callId],
    )
    assert.deepEqual(action, { owner_staff_id: people[CSW].id, due_on: '2026-03-23' })
    const { page } = await service.as(CSW).visit('/notices')
    assert.ok(page.querySelectorAll('main li a').some((link) => link.getAttribute('href') === `/calls/${callId}`))

    const early = await service.as(CSW).send(`/calls/${callId}`, { attended: 'yes' })
    assert.equal(early.status, 422)
    service.clock.advance({ days: 21 })
    const unsaid = await service.as(CSW).send(`/calls/${callId}`, { attended: 'no' })
    assert.match(unsaid.page.querySelector('main')!.text, /Say why they were not there/)
    assert.equal((await service.as(CSW).send(`/calls/${callId}`, { attended: 'no', whyNot: 'Ill' })).status, 303)
    const [kept] = await service.sql('select attended, why_not from report_call where id = $1', [callId])
    assert.deepEqual(kept, { attended: false, why_not: 'Ill' })
    service.clock.advance({ days: -21 })
  })

  test('CSW-14: only a supervisor of the team asks', async () => {
    const reply = await service.as(CSW).visit(`/cases/${caseId}/calls/new`)
    assert.equal(reply.status, 404)
    await assert.rejects(aCall(service, caseId, {}, CSW))
  })

  test('CSW-15: reminders are ten, five and two school days before, and go with the meeting when it is moved', async () => {
    const { callId } = await aCall(service, caseId)
    const days = async () =>
      (await service.sql('select remind_on::text[] as days from report_call where id = $1', [callId]))[0]!.days
    // Monday 23 March: two, five and ten weekdays before it.
    assert.deepEqual(await days(), ['2026-03-09', '2026-03-16', '2026-03-19'])
    const moved = await service.as(ISO).send(`/calls/${callId}/move`, {
      ...{ time: '10:00', place: 'Lochside' },
      ...day('day', '2026-03-11'),
    })
    assert.equal(moved.status, 303, moved.page.querySelector('main')?.text)
    assert.deepEqual(await days(), ['2026-03-04', '2026-03-09'])
  })

  test('CSW-14: one meeting is called off, and another takes place', async () => {
    const [off, on] = [await aCall(service, caseId), await aCall(service, caseId)]
    await service.as(ISO).change((write) => callOffMeeting(write, off.callId, 1))
    const rows = await service.sql('select id from report_call where id = any($1) and called_off_at is not null', [
      [off.callId, on.callId],
    ])
    assert.deepEqual(rows, [{ id: off.callId }])
  })

  test('CSW-15: the page of the meeting says what is still to do, and the report is begun from there', async () => {
    const { callId } = await aCall(service, caseId)
    const link = (await service.as(CSW).visit(`/calls/${callId}`)).page
      .querySelectorAll('main a')
      .find((one) => one.text.includes('Write a report for this meeting'))
    assert.equal(link?.getAttribute('href'), `/cases/${caseId}/reports/new?call=${callId}`)
    assert.match(await textOf('/reports', CSW), /written report, verbal report/)
  })
})

describe('CSW-17: a verbal report is discussed before the meeting', () => {
  test('CSW-17: day, ISO and points are kept; only those who discuss it read them', async () => {
    const { callId } = await aCall(service, caseId)
    const kept = await service.as(CSW).send(`/calls/${callId}/verbal`, {
      ...{ withId: people[ISO].id, points: 'Say that the corner helps.' },
      ...day('discussedOn', '2026-03-02'),
    })
    assert.equal(kept.status, 303, kept.page.querySelector('main')?.text)
    assert.match(await textOf(`/calls/${callId}`, ISO), /Say that the corner helps/)
    assert.equal((await service.as('leadElsewhere').visit(`/calls/${callId}`)).status, 404)
  })

  test('CSW-17: not with oneself, not in the future, and not after the meeting', async () => {
    const { callId } = await aCall(service, caseId, { day: '2026-03-03', time: '09:30' })
    const send = (fields: Record<string, string>) =>
      service.as(CSW).send(`/calls/${callId}/verbal`, { withId: people[ISO].id, points: 'All of it.', ...fields })
    const own = await send({ withId: people[CSW].id, ...day('discussedOn', '2026-03-02') })
    assert.match(own.page.querySelector('main')!.text, /Select a supervisor of the team/)
    const future = await send(day('discussedOn', '2026-03-03'))
    assert.match(future.page.querySelector('main')!.text, /cannot be in the future/)
    service.clock.advance({ days: 2 })
    const late = await send(day('discussedOn', '2026-03-04'))
    assert.match(late.page.querySelector('main')!.text, /discussed before the meeting/)
    service.clock.advance({ days: -2 })
  })

  test('CSW-17: a meeting that passed without is listed', async () => {
    const { callId } = await aCall(service, caseId, { day: '2026-03-03', wantsReport: false })
    const listed = async () => {
      const { data } = await service.as(ISO).json('/reports')
      return data.missed.some(({ id }: { id: string }) => id === callId)
    }
    assert.equal(await listed(), false)
    service.clock.advance({ days: 2 })
    assert.equal(await listed(), true)
    assert.match(await textOf(`/calls/${callId}`, CSW), /was not discussed before it/)
    // It was, the day before, and nobody had written it down.
    await service.as(CSW).send(`/calls/${callId}/verbal`, {
      ...{ withId: people[ISO].id, points: 'All of it.' },
      ...day('discussedOn', '2026-03-02'),
    })
    assert.equal(await listed(), false)
    service.clock.advance({ days: -2 })
  })
})
