import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { allocateRequest } from './allocating/allocate-request.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide } from './testing/a-request.ts'
import { statementsToSee, statementsToSend } from './testing/statements.ts'

const service = aService()
const asked = {
  worry: 'Cries.',
  needs: ['anxiety'],
  parentTold: 'yes',
  inSpiteOfWarnings: 'Worse',
  consent: 'parent agreed',
}

/** What each form takes, entering and the log among them. Opening a case takes as many as it takes: see cases. */
async function mostToSend(
  most: number,
  name: PersonName,
  path: string,
  fields: Record<string, string | readonly string[]>,
) {
  const { count, status, sql } = await statementsToSend(service, name, path, fields)
  assert.equal(status, 303, path)
  assert.ok(count <= most, `${path}: ${count}\n${sql.map((text) => text.slice(0, 90)).join('\n')}`)
}

test('no page about requests takes more than 4 statements', async () => {
  const requestId = await anAcceptedRequest(service)
  const pages: [PersonName, string][] = [
    ['supervisor', '/requests'],
    ['lead', '/requests?show=open'],
    ['teacher', `/requests/new?child=${world.amira}`],
    ['teacher', '/requests/new?name=amira'],
    ['lead', `/requests/corridor?child=${world.amira}`],
    ['supervisor', '/requests/waiting'],
    ['teacher', `/requests/${requestId}`],
    ['supervisor', `/requests/${requestId}/decide`],
    ['supervisor', `/requests/${requestId}/allocate`],
  ]
  for (const [name, path] of pages) {
    const count = await statementsToSee(service, name, path)
    assert.ok(count <= 4, `${path}: ${count}`)
  }
})

test('no form about requests takes more than 8', async () => {
  await mostToSend(8, 'teacher', `/requests/new?child=${world.amira}`, asked)
  await mostToSend(8, 'practitioner', `/requests/corridor?child=${world.amira}`, {
    worry: 'Sad',
    raisedBy: people.teacher.id,
  })

  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  await mostToSend(8, 'lead', `/requests/${requestId}/screen`, { decision: 'send on' })
  await mostToSend(8, 'supervisor', `/requests/${requestId}/decide`, { decision: 'more detail', reason: 'Since when?' })
  await mostToSend(8, 'teacher', `/requests/${requestId}/detail`, { answer: 'Autumn', consent: 'parent agreed' })
  await mostToSend(8, 'supervisor', `/requests/${requestId}/decide`, { decision: 'accept' })
  await mostToSend(8, 'supervisor', `/requests/${requestId}/allocate`, { _button: 'wait', waitingReason: 'A place' })
  await mostToSend(8, 'teacher', `/requests/${requestId}/reply`, { message: 'Thank you' })
  await mostToSend(8, 'teacher', `/requests/${requestId}/withdraw`, { reason: 'Moved away' })

  const other = await aRequestToDecide(service)
  await mostToSend(8, 'supervisor', `/requests/${other}/decide`, { decision: 'safeguarding', reason: 'A bruise' })
})

test('needs and consents take no more', async () => {
  const requestId = await anAcceptedRequest(service, { childId: world.tom })
  const { caseId } = await service
    .as('supervisor')
    .change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id }))
  const needs = `/cases/${caseId}/needs`
  const consents = `/children/${world.tom}/consents`
  assert.ok((await statementsToSee(service, 'practitioner', needs)) <= 4)
  assert.ok((await statementsToSee(service, 'lead', consents)) <= 4)

  await mostToSend(8, 'practitioner', needs, { kind: 'anxiety', severity: '2' })
  const [need] = await service.sql(`select id from need where case_id = $1`, [caseId])
  await mostToSend(8, 'practitioner', `${needs}/${need!.id}`, { _button: 'rate', severity: '1' })
  await mostToSend(8, 'practitioner', `${needs}/${need!.id}`, { _button: 'end', endedHow: 'better with help' })
  const yes = {
    purpose: 'support',
    answer: 'given',
    givenBy: 'parent or carer',
    basis: 'parental responsibility',
    onDay: '2026-03-02',
  }
  await mostToSend(8, 'lead', consents, yes)
  const [consent] = await service.sql(`select id from consent order by id desc limit 1`)
  await mostToSend(8, 'lead', `${consents}/${consent!.id}/withdraw`, { onDay: '2026-03-02' })
})

test('finding somebody takes no more: a case opens in the same transaction', async () => {
  const requestId = await anAcceptedRequest(service)
  const path = `/requests/${requestId}/allocate`
  await mostToSend(8, 'supervisor', path, { _button: 'allocate', leadId: people.practitioner.id })
})
