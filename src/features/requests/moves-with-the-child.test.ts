import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, type PersonName, world } from '#test/service.ts'

const service = aService()

test('help that goes on goes along when a child changes school, and the old school no longer sees it', async () => {
  const { caseId, requestId } = await aCase(service)
  const sees = async (name: PersonName) =>
    Promise.all(
      [`/cases/${caseId}`, `/requests/${requestId}`].map(async (path) => (await service.as(name).visit(path)).status),
    )
  assert.deepEqual(await sees('lead'), [200, 200])
  assert.deepEqual(await sees('otherLead'), [404, 404])

  await service
    .as('lead')
    .change((write) => moveSchool(write, world.amira, world.millLane, { yearGroup: 6, registration: null }, 1))

  assert.deepEqual(await sees('lead'), [404, 404])
  assert.deepEqual(await sees('otherLead'), [200, 200])
  assert.deepEqual(await sees('practitioner'), [200, 200])
})
