import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { endPlan } from '#features/plans/reviewing/end-plan.ts'
import { aCaseOfCallum, planOfCallum, readyForSessions } from '#features/remit/testing/a-remit-case.ts'
import { aService } from '#test/service.ts'
import { aContact, aSession } from './testing/a-contact.ts'

const service = aService()
const pippa = 'practitionerElsewhere'
const iso = () => service.as('supervisorElsewhere')
const session = { ...aSession, by: pippa, withWhom: ['child'], inSpiteOf: 'He asked.' } as const
const on = (day: string) => ({ ...session, at: new Date(`${day}T10:00Z`) })
const noPlan = /On this day no agreed plan asked your team for help/
let caseId: string
let requestId: string

before(async () => {
  await service.ready
  ;({ caseId, requestId } = await aCaseOfCallum(service))
  await readyForSessions(service, caseId)
  await service.sql(`update plan_check set plan_due_on = '2026-03-10' where request_id = $1`, [requestId])
  service.clock.advance({ days: 9, hours: 5 })
})

const putOff = (planDueOn: string, beforePlanWhy = 'His mother is in hospital.') =>
  iso().send(`/cases/${caseId}/plan-check`, { planDueOn, beforePlanWhy })

test('CSW-32: a session is refused once the day is over to which the plan was put off, whichever session it is', async () => {
  await aContact(service, caseId, on('2026-03-10'))
  await assert.rejects(aContact(service, caseId, on('2026-03-11')), noPlan)
  const [tried] = await service.sql(
    `select subject from audit.entry where area_id = 2 and what = 'refused by the remit' order by seq desc limit 1`,
  )
  assert.deepEqual(tried!.subject, { guard: 'planFirst', caseId })
  const { page } = await service.as(pippa).visit(`/cases/${caseId}/before`)
  assert.match(page.querySelector('main')!.text, /The plan was due by 10 March 2026 and does not name the work/)
})

test('CSW-32: a parent can be spoken with meanwhile, so that there can be a plan', async () => {
  await aContact(service, caseId, { by: pippa })
})

test('CSW-32: it is put off twice more, each time with a reason and listed, and no more', async () => {
  assert.equal((await putOff('2026-03-13', '')).status, 422, 'not without a reason')
  assert.equal((await putOff('2026-03-13')).status, 303)
  await aContact(service, caseId, on('2026-03-11'))
  service.clock.advance({ minutes: 5 })
  assert.equal((await putOff('2026-03-16')).status, 303)
  assert.match(
    (await iso().visit('/remit')).page.querySelector('main')!.text,
    /Callum Mac Donald.*16 March 2026.*Times put off 3.*His mother is in hospital/s,
  )
  const more = await putOff('2026-03-20')
  assert.equal(more.status, 422)
  assert.match(more.page.querySelector('.nhsuk-error-summary')!.text, /put off three times, and that is the limit/)
  const { page } = await iso().visit(`/cases/${caseId}/plan-check`)
  assert.match(page.querySelector('main')!.text, /put off three times, which is the limit/)
  service.clock.advance({ days: 6 })
  await assert.rejects(aContact(service, caseId, on('2026-03-17')), noPlan)
})

test('CSW-32: with the plan agreed sessions go on, and with its end they end; what was before can be written up', async () => {
  const { planId } = await planOfCallum(service)
  await aContact(service, caseId, on('2026-03-17'))
  await service.as('leadElsewhere').change((write) => endPlan(write, planId, 'He has friends now.'))
  service.clock.advance({ days: 1 })
  await assert.rejects(aContact(service, caseId, on('2026-03-18')), noPlan)
  await aContact(service, caseId, on('2026-03-17'))
})
