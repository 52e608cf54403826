import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCaseOfCallum, planOfCallum, readyForSessions } from '#features/remit/testing/a-remit-case.ts'
import { aService } from '#test/service.ts'
import { aContact, aSession } from './testing/a-contact.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  await planOfCallum(service)
  ;({ caseId } = await aCaseOfCallum(service))
  await readyForSessions(service, caseId)
  await aContact(service, caseId, { by: 'practitionerElsewhere' })
})

test('CSW-1: sessions in which child and worker get to know each other come before any focussed work', async () => {
  const getting = { ...aSession, withWhom: ['child'], content: 'We played draughts and talked about dogs.' } as const
  const { contactId } = await aContact(service, caseId, { ...getting, by: 'practitionerElsewhere' })
  const [row] = await service.sql('select work_id, attendance from contact where id = $1', [contactId])
  assert.deepEqual(row, { work_id: null, attendance: 'attended' })
})
