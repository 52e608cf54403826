import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aCheckedAdult } from '#features/links/testing/a-link.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people } from '#test/service.ts'
import { aFamilyPage, prepared } from './testing/a-family-page.ts'

const service = aService()

test('P08: an action that is for named people alone cannot be put on a page', async () => {
  await service.ready
  const { caseId } = await aCase(service)
  const pageId = await aFamilyPage(service, caseId, await aCheckedAdult(service))
  const actionId = await anAction(service, caseId, { what: 'Zebra visit', dueOn: '2026-03-12' })
  await service.sql(`update action set audience = 'named', readers = array[$1::uuid] where id = $2`, [
    people.practitioner.id,
    actionId,
  ])
  await assert.rejects(prepared(service, pageId, { actionIds: [actionId] }), NotFound)
})
