import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { agreeActions } from './agree-actions.ts'

const service = aService()

test('actions are agreed together: each is in the story, and each owner is told of their own', async () => {
  const { caseId, childId } = await aCase(service)
  const about = { childId, caseId, schoolId: world.hillRoad, teamId: world.keyWork }
  const { sent, result } = await service.statements(() =>
    service.as('practitioner').change((write) =>
      agreeActions(write, about, [
        {
          what: 'Sit Amira by the door',
          ownerKind: 'staff',
          ownerStaffId: people.teacher.id,
          ownerName: 'Tess Teacher',
          place: 'school',
          dueOn: '2026-03-09',
        },
        {
          what: 'Quiet hour after tea',
          ownerKind: 'parent or carer',
          ownerName: 'Sara Khan',
          place: 'home',
          dueOn: '2026-03-16',
        },
        {
          what: 'Ask about ear defenders',
          ownerKind: 'staff',
          ownerStaffId: people.practitioner.id,
          ownerName: 'Priya Practitioner',
          place: 'school',
          dueOn: '2026-03-05',
          audience: 'service',
        },
      ]),
    ),
  )
  assert.equal(sent.filter(({ sql }) => sql.startsWith('insert')).length, 3)

  const story = await service.sql(
    `select headline, audience from chronology_entry where kind = 'action agreed' and case_id = $1 order by headline`,
    [caseId],
  )
  assert.deepEqual(story, [
    { headline: 'Ask about ear defenders (Priya Practitioner)', audience: 'service' },
    { headline: 'Quiet hour after tea (Sara Khan)', audience: 'case' },
    { headline: 'Sit Amira by the door (Tess Teacher)', audience: 'case' },
  ])
  const told = await service.sql(`select to_id, action_id, case_id from notice where kind = 'action for you'`)
  assert.deepEqual(told, [{ to_id: people.teacher.id, action_id: result.actionIds[0], case_id: null }])
})
