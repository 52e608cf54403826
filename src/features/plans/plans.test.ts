import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { livePlanOf, needsOfPlan } from './live-plan.ts'
import { anAgreedPlan } from './testing/a-plan.ts'

const service = aService()

test('a plan is written, agreed by somebody else, and asks a team for work', async () => {
  const { planId, workIds, needId } = await anAgreedPlan(service, { works: [{ kind: 'group', topic: 'Friendship' }] })

  const plan = await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.deepEqual(plan, {
    id: planId,
    childId: world.callum,
    state: 'agreed',
    agreed: 1,
    authorId: people.leadElsewhere.id,
    authorAs: 'Named Person',
    socialWorkInvolved: false,
    reviewDueOn: '2026-06-01',
    works: [
      {
        id: workIds[0],
        teamId: world.childrensServices,
        kind: 'group',
        purpose: 'Somebody for Callum to talk to once a week, so that break gets easier.',
        topic: 'Friendship',
        from: null,
        until: null,
        needId,
        confirmedBySocialWork: null,
      },
    ],
  })
  const needs = await service.as('supervisorElsewhere').look((read) => needsOfPlan(read, world.callum))
  assert.deepEqual(
    needs.map(({ id, goal }) => ({ id, goal })),
    [{ id: needId, goal: 'I want somebody to play with.' }],
  )
})
