import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService } from './service.ts'

const service = aService()

test('what somebody else holds at this moment comes back with what was typed, and can be sent again', async () => {
  const { caseId } = await aCase(service)
  const holder = new pg.Client(service.admin)
  await holder.connect()
  const aim = { aim: 'CANARYAIM', childWords: 'CANARYWORDS' }
  try {
    await holder.query('begin')
    await holder.query('select 1 from help_case where id = $1 for update', [caseId])
    const sent = await service.as('practitioner').send(`/cases/${caseId}/aim`, aim)
    assert.equal(sent.status, 409)
    assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /Somebody else is changing this at this moment/)
    assert.match(sent.body, /CANARYAIM/)
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
  assert.equal((await service.as('practitioner').send(`/cases/${caseId}/aim`, aim)).status, 303)
})
