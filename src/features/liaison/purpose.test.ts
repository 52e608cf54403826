import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { aService, people } from '#test/service.ts'
import { liaisonOf } from './liaison-of.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  const made = await aCaseElsewhere(service)
  caseId = made.caseId
})

const worker = () => service.as('practitionerElsewhere')
const page = async () => (await worker().visit(`/cases/${caseId}/liaison`)).page.text

test('CSW-13: without a plan or a social worker, social work is not involved', async () => {
  assert.equal((await worker().look((read) => liaisonOf(read, caseId))).socialWorkInvolved, false)
  assert.match(await page(), /No social worker is allocated/)
})

test('CSW-13: where the plan says so, its purpose stands on the page with who of social work confirmed it, and when', async () => {
  await anAgreedPlan(service, {
    socialWork: true,
    works: [
      {
        purpose: 'A walk and a talk on Mondays.',
        confirmed: { name: 'Dana Reid', onDay: '2026-02-27', staffId: null },
      },
    ],
  })
  const { socialWorkInvolved, allocated } = await worker().look((read) => liaisonOf(read, caseId))
  assert.deepEqual([socialWorkInvolved, allocated], [true, null])
  const text = await page()
  assert.match(text, /nobody has written down who the social worker is/)
  assert.match(text, /A walk and a talk on Mondays/)
  assert.match(text, /Confirmed by Dana Reid on 27 February 2026/)
})

test('CSW-13: what nobody of social work has confirmed is said', async () => {
  await service.sql('update plan_work set confirmed_by = null, confirmed_on = null')
  assert.match(await page(), /Social work has not confirmed this/)
})

test('CSW-13: a plan that ended says nothing any more', async () => {
  await service.sql(
    `update child_plan set state = 'ended', ended_by = $1, ended_at = '2026-03-02T09:00Z', ended_why = 'Done'`,
    [people.leadElsewhere.id],
  )
  assert.equal((await worker().look((read) => liaisonOf(read, caseId))).socialWorkInvolved, false)
  assert.doesNotMatch(await page(), /A walk and a talk/)
})
