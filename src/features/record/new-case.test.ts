import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerAction } from '#features/actions/answer-action.ts'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aService, world } from '#test/service.ts'

const service = aService()
let caseId: string
const textOf = async (name: 'practitioner' | 'lead') =>
  (await service.as(name).visit(`/cases/${caseId}`)).page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')

test('a new case says by when the first contact is promised, to those who make it, until somebody was met', async () => {
  ;({ caseId } = await aCase(service, { childId: world.amira }))
  await service.sql(
    `update team set definition = jsonb_set(definition, '{promises,firstContactWithin}', '3') where id = $1`,
    [world.keyWork],
  )
  // Three school days after Monday 2 March 2026.
  assert.match(await textOf('practitioner'), /Next: The first contact\. Due Thursday 5 March\./)
  assert.doesNotMatch(await textOf('lead'), /The first contact/)

  const { sent } = await service.statements(() => service.as('practitioner').visit(`/cases/${caseId}`))
  assert.ok(sent.length <= 4, sent.map(({ sql }) => sql).join('\n'))

  await aContact(service, caseId, { at: new Date('2026-03-02T08:00Z') })
  assert.doesNotMatch(await textOf('practitioner'), /The first contact/)
})

test('an action that was answered stays on the case, with what happened', async () => {
  const actionId = await anAction(service, caseId, { what: 'Sit Amira by the door' })
  await service
    .as('teacher')
    .change((write) =>
      answerAction(
        write,
        actionId,
        { answer: 'partly', whatHappened: 'She stayed until break.', helpful: 'a little' },
        1,
      ),
    )
  const text = await textOf('practitioner')
  assert.match(text, /The last action that was answered/)
  assert.match(text, /Sit Amira by the door ?Tess Teacher · Partly tried · 2 Mar 2026 · It helped a little/)
  assert.match(text, /She stayed until break\./)
})
