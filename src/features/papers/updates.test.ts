import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { holdReview } from '#features/cases/reviewing/hold-review.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { allocateRequest } from '#features/requests/allocating/allocate-request.ts'
import { aService, people, world } from '#test/service.ts'
import { knowUpdate } from './know-update.ts'

const service = aService()
let caseId: string
let planId: string

const review = {
  progress: 'some',
  outcome: 'more help',
  rationale: 'Break is easier.',
  nextReviewOn: '2026-05-04',
  whyActionsStay: null,
} as const
const closing = {
  outcome: 'aim met',
  note: 'Callum plays with others.',
  wayBack: 'Ask again.',
  whyActionsStay: null,
} as const
const updates = () => service.sql('select * from plan_update order by told_at, id')
const worker = () => service.as('practitionerElsewhere')
const author = () => service.as('leadElsewhere')

/** Callum’s request, accepted, and allocated to Pippa. */
async function opened() {
  const [request] = await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     values (2, gen_random_uuid(), $1, $2, $3, $4, now(), 'form', 'accepted', 'Alone at break.', 9, '2026-03-09') returning id`,
    [world.callum, world.lochside, world.childrensServices, people.leadElsewhere.id],
  )
  await service
    .as('supervisorElsewhere')
    .change(async (write) =>
      write.childBecomesKnownTo(world.callum, world.childrensServices).then(() => write.audit('request accepted', {})),
    )
  return service.as('supervisorElsewhere').change((write) =>
    allocateRequest(write, request!.id, {
      ...{ leadId: people.practitionerElsewhere.id, aim: 'Break gets easier.', reason: 'She knows the school' },
      clearlyNamed: true,
    }),
  )
}

before(async () => {
  await service.ready
  ;({ planId } = await anAgreedPlan(service))
  ;({ caseId } = await opened())
  await service.runJobs()
})

describe('CSW-52: whoever wrote the plan knows what becomes of it', () => {
  test('CSW-52: they are told when a case opens, with who helps and what for', async () => {
    const [update] = await updates()
    assert.equal(update!.occasion, 'opened')
    assert.equal(update!.told_id, people.leadElsewhere.id)
    assert.equal(update!.plan_id, planId)
    const { page } = await author().visit('/plan-updates')
    assert.match(page.querySelector('table')!.text, /Callum Mac Donald[\s\S]*Children’s services has begun to help/)
    const [notice] = await service.sql(`select kind from notice where to_id = $1 and kind = 'plan update'`, [
      people.leadElsewhere.id,
    ])
    assert.ok(notice)
    const one = await author().visit(`/plan-updates/${update!.id}`)
    assert.match(one.page.querySelector('main')!.text, /Pippa Worker[\s\S]*Break gets easier\./)
  })

  test('CSW-52: they are told of a review and of closing, in the words of whoever wrote them', async () => {
    await worker().change((write) => holdReview(write, caseId, review))
    await service.runJobs()
    service.clock.advance({ minutes: 5 })
    await worker().change((write) => closeCase(write, caseId, closing))
    await service.runJobs()
    const told = await updates()
    assert.deepEqual(
      told.map(({ occasion, result, note }) => [occasion, result, note]),
      [
        ['opened', null, null],
        ['reviewed', 'some', 'Break is easier.'],
        ['closed', 'aim met', 'Callum plays with others.'],
      ],
    )
  })

  test('CSW-52: only whoever wrote the plan says that they know, and the worker reads their answer', async () => {
    const [update] = await updates()
    const at = `/plan-updates/${update!.id}`
    const other = await service.as('supervisorElsewhere').send(at, { answer: 'Yes' })
    assert.equal(other.status, 422)
    assert.match(other.body, /waits for whoever wrote the plan/)
    await assert.rejects(
      service.as('supervisorElsewhere').change((write) => knowUpdate(write, update!.id, null, 1)),
      /waits for whoever wrote/,
    )
    assert.equal((await author().send(at, { answer: 'I will write it into the plan.' })).status, 303)
    const [known] = await updates()
    assert.equal(known!.known_by, people.leadElsewhere.id)
    assert.equal((await author().send(at, { answer: 'Again' }, { version: 1 })).status, 409)
    const [notice] = await service.sql(`select to_id from notice where kind = 'plan update answered'`)
    assert.equal(notice!.to_id, people.supervisorElsewhere.id)
    assert.match((await service.as('supervisorElsewhere').visit(at)).body, /I will write it into the plan\./)
  })

  test('CSW-52: what they have not read is listed as late, and they are reminded', async () => {
    service.clock.advance({ days: 6, hours: 22, minutes: 15 })
    await service.runSchedules()
    await service.runJobs()
    const reminded = await service.sql(`select to_id from notice where kind = 'plan update waits'`)
    assert.equal(reminded.length, 2)
    assert.ok(reminded.every(({ to_id }) => to_id === people.leadElsewhere.id))
    const { page } = await service.as('supervisorElsewhere').visit('/plan-updates')
    assert.match(page.querySelector('main')!.text, /Others have not read[\s\S]*has looked at how it goes/)
  })

  test('a service whose work begins without a plan tells nobody, even where there is a plan', async () => {
    await anAgreedPlan(service, { childId: world.amira })
    const { caseId: amiras } = await aCase(service)
    const before = await updates()
    await service.as('practitioner').change((write) => closeCase(write, amiras, closing))
    await service.runJobs()
    assert.deepEqual(await updates(), before)
  })
})
