import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { statementsToSee, statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aCall, aReport, aScottishCase, aSeenReport, aSentReport, give, withNamedPerson } from './testing/a-report.ts'

const service = aService()
const ISO = 'supervisorElsewhere'
const CSW = 'practitionerElsewhere'
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aScottishCase(service))
  await withNamedPerson(service, caseId)
})

test('each page of a report is at most 4 statements', async () => {
  const { reportId: draft } = await aReport(service, caseId)
  const { reportId: sent } = await aSentReport(service, caseId)
  const { reportId: given } = await aSeenReport(service, caseId)
  const { callId } = await aCall(service, caseId)
  await give(service, given)
  const pages: [PersonName, string][] = [
    [ISO, '/reports'],
    [CSW, `/cases/${caseId}/reports`],
    [CSW, `/cases/${caseId}/reports/new`],
    [ISO, `/cases/${caseId}/calls/new`],
    [CSW, `/calls/${callId}`],
    [CSW, `/calls/${callId}/verbal`],
    [ISO, `/calls/${callId}/move`],
    [CSW, `/reports/${draft}`],
    [CSW, `/reports/${draft}/write`],
    [CSW, `/reports/${draft}/quote`],
    [ISO, `/reports/${sent}/look`],
    [ISO, `/reports/${sent}/hand-on`],
    [CSW, `/reports/${given}/give`],
    [CSW, `/reports/copies/${given}`],
    [CSW, `/reports/copies/${given}/pdf`],
    [ISO, `/teams/${world.childrensServices}/cover`],
  ]
  for (const [name, path] of pages) {
    const count = await statementsToSee(service, name, path)
    assert.ok(count <= 4, `${path}: ${count}`)
  }
})

test('each change of a report is at most 8 statements', async () => {
  const day = (name: string, date: string) => ({
    [`${name}[day]`]: date,
    [`${name}[month]`]: '3',
    [`${name}[year]`]: '2026',
  })
  const { reportId: draft } = await aReport(service, caseId)
  const { reportId: sent } = await aSentReport(service, caseId)
  const { reportId: seen } = await aSeenReport(service, caseId)
  const { callId } = await aCall(service, caseId)
  const said = { title: 'Report', work: 'We met Isla Munro and her brother.', whyNamed: 'They share a table.' }
  const forms: [PersonName, string, Record<string, string | string[]>][] = [
    [
      ISO,
      `/cases/${caseId}/calls/new`,
      {
        ...{ workerId: people[CSW].id, meetingKind: 'review', whose: 'Lochside', time: '14:00', place: 'Lochside' },
        ...{ ...day('day', '23'), wants: ['report', 'brief'] },
      },
    ],
    [CSW, `/cases/${caseId}/reports/new`, { title: 'Report', callId }],
    [CSW, `/reports/${draft}/write`, said],
    [CSW, `/reports/${draft}/write`, { ...said, _button: 'send' }],
    [ISO, `/reports/${sent}/look`, { outcome: 'seen' }],
    [
      CSW,
      `/reports/${seen}/give`,
      {
        ...{ toKind: 'staff', staffId: people.leadElsewhere.id, basis: 'public task', why: 'x', how: 'on their pages' },
        ...day('onDay', '2'),
      },
    ],
    [CSW, `/calls/${callId}/verbal`, { withId: people[ISO].id, points: 'All.', ...day('discussedOn', '2') }],
    [ISO, `/calls/${callId}/move`, { time: '10:00', place: 'Lochside', ...day('day', '24') }],
    [
      ISO,
      `/teams/${world.childrensServices}/cover`,
      { staffId: people.managerElsewhere.id, why: 'Leave', ...day('startsOn', '2'), ...day('endsOn', '4') },
    ],
  ]
  for (const [name, path, fields] of forms) {
    const { count, status, sql } = await statementsToSend(service, name, path, fields)
    assert.equal(status, 303, path)
    assert.ok(count <= 8, `${path}: ${count}\n${sql.map((text) => text.slice(0, 100)).join('\n')}`)
  }
})

test('a report of ten pages is a PDF that a screen reader can read', async (t) => {
  const long = Array.from({ length: 60 }, (_, line) => `Line ${line}: ${'what we did and how it went. '.repeat(12)}`)
  const text = {
    title: 'A long report',
    sections: { work: long.slice(0, 30).join('\n'), progress: long.slice(30).join('\n') },
  }
  const { reportId } = await aSeenReport(service, caseId, { text })
  await give(service, reportId)
  await service.as(CSW).visit(`/reports/copies/${reportId}/pdf`)
  const begun = process.hrtime.bigint()
  const reply = await service.as(CSW).visit(`/reports/copies/${reportId}/pdf`)
  t.diagnostic(`figure: ${Number((process.hrtime.bigint() - begun) / 1_000_000n)} ms for the PDF of a long report`)
  assert.equal(reply.status, 200)
  assert.match(String(reply.headers['content-type']), /application\/pdf/)
  assert.match(reply.body.slice(0, 8), /^%PDF-1/)
  assert.match(reply.body, /pdfuaid/)
})
