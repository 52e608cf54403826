import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aCaseOfCallum, readyForSessions } from '#features/remit/testing/a-remit-case.ts'
import { aService } from '#test/service.ts'

const service = aService()
let caseId: string
const main = async (path: string) =>
  (await service.as('practitionerElsewhere').visit(path)).page.querySelector('main')!.text

before(async () => {
  await service.ready
  ;({ caseId } = await aCaseOfCallum(service))
})

test('CSW-57: the case says who employs the worker, and who supervises them', async () => {
  const page = await main(`/cases/${caseId}`)
  assert.match(page, /Pippa Worker is a children’s services worker, employed by the council’s Social Work Services\./)
  assert.match(page, /Supervised by the integrated services officer:[^.]*Struan Supervisor/)
})

test('CSW-53, CSW-54: until the remit’s first steps are taken, the case says so, one link away from what to do', async () => {
  const before = await service.as('practitionerElsewhere').visit(`/cases/${caseId}`)
  assert.match(before.page.querySelector('main')!.text, /remit asks for something before there is direct work/)
  assert.ok(before.page.querySelector(`a[href="/cases/${caseId}/before"]`))
  await readyForSessions(service, caseId)
  assert.doesNotMatch(await main(`/cases/${caseId}`), /remit asks for something before/)
})

test('CSW-57: a service that has not said who employs its workers shows nothing of it', async () => {
  const other = await aCase(service)
  const { page } = await service.as('practitioner').visit(`/cases/${other.caseId}`)
  assert.doesNotMatch(page.querySelector('main')!.text, /employed by|remit/)
})
