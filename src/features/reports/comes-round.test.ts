import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { nameCover } from './covers/cover.ts'
import { aCall, aScottishCase, aSentReport } from './testing/a-report.ts'
import { keepVerbalReport } from './calling/verbal-report.ts'

const service = aService()
const ISO = 'supervisorElsewhere'
const CSW = 'practitionerElsewhere'
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aScottishCase(service))
})

const remindersOf = async (callId: string) =>
  (
    await service.sql(
      `select at::date::text as on from notice where call_id = $1 and kind = 'report to prepare' order by at`,
      [callId],
    )
  ).map(({ on }) => on)
const morning = async (day: string) => {
  service.clock.advance({ minutes: (Date.parse(`${day}T07:20:00Z`) - service.clock.now().getTime()) / 60_000 })
  await service.runSchedules()
  await service.runJobs()
}

test('CSW-15: the worker is reminded ten, five and two school days before, while something is still to do', async () => {
  const { callId } = await aCall(service, caseId, { day: '2026-03-23' })
  const { callId: ready } = await aCall(service, caseId, { day: '2026-03-23', wantsReport: false })
  await service
    .as(CSW)
    .change((write) =>
      keepVerbalReport(write, ready, { discussedOn: write.today, withId: people[ISO].id, points: 'All of it.' }),
    )
  for (const day of ['2026-03-06', '2026-03-09', '2026-03-10', '2026-03-16', '2026-03-19', '2026-03-20'])
    await morning(day)
  assert.deepEqual(await remindersOf(callId), ['2026-03-09', '2026-03-16', '2026-03-19'])
  assert.deepEqual(await remindersOf(ready), [])
})

test('CSW-16: what waits is on the first page of the ISO, and what is near on that of the worker', async () => {
  const { reportId } = await aSentReport(service, caseId)
  const iso = await service.as(ISO).visit('/today')
  const links = iso.page.querySelectorAll('main a').map((link) => link.getAttribute('href'))
  assert.ok(links.includes(`/reports/${reportId}`), links.join(' '))
  const worker = await service.as(CSW).visit('/today')
  assert.match(worker.page.querySelector('main')!.text, /Meeting about Callum Mac Donald on 23 March 2026/)
  assert.doesNotMatch(worker.body, new RegExp(reportId))
})

test('CSW-40: who covers from a later day reads what waits from that morning, and until the last', async () => {
  const cover = people.managerElsewhere.id
  await service.as(ISO).change((write) =>
    nameCover(write, world.childrensServices, {
      ...{ staffId: cover, startsOn: '2026-03-24', endsOn: '2026-03-25' },
      why: 'Leave',
    }),
  )
  const readers = async () =>
    (
      await service.sql(
        `select readers from report_version where report_id in (select id from report where state = 'with reviewer')`,
      )
    ).map(({ readers: all }) => all)
  assert.deepEqual(await readers(), [[]])
  await morning('2026-03-24')
  assert.deepEqual(await readers(), [[cover]])
  await morning('2026-03-26')
  assert.deepEqual(await readers(), [[]])
})
