import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { test } from 'node:test'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
import { agreePlan } from './agreeing/approve-plan.ts'
import { changePlan } from './writing/change-plan.ts'
import { startNextVersion } from './writing/next-version.ts'
import { keepAction, keepArrangements } from './writing/parts.ts'
import { sendForApproval } from './agreeing/send-for-approval.ts'
import { anAgreedPlan } from './testing/a-plan.ts'

const service = aService()
const here = `/children/${world.callum}/plan`

test('a plan with twelve versions is one statement, and each of them can be compared with any other', async (t) => {
  const { planId } = await anAgreedPlan(service)
  const author = service.as('leadElsewhere')
  for (let number = 2; number <= 12; number += 1) {
    await author.change(async (write) => {
      await startNextVersion(write, planId)
      const reviewOn = `2026-06-${String(number).padStart(2, '0')}`
      await changePlan(
        write,
        planId,
        keepArrangements({ socialWork: false, contingency: null, reviewOn, noReviewWhy: null }),
      )
      await sendForApproval(write, planId, { why: `Time ${number}`, approverId: people.supervisorElsewhere.id })
    })
    await service.as('supervisorElsewhere').change((write) => agreePlan(write, planId))
  }
  await author.visit(here)
  const { result, sent } = await service.statements(() => author.visit(here))
  assert.equal(result.page.querySelectorAll('main table tbody tr').length, 12)
  assert.equal(sent.filter(({ sql }) => sql.includes('child_plan')).length, 1)
  assert.ok(sent.length + 1 <= 4, String(sent.length))

  const times: number[] = []
  for (let round = 0; round < 20; round += 1) {
    const began = performance.now()
    await author.visit(here)
    times.push(performance.now() - began)
  }
  const middle = times.toSorted((one, other) => one - other)[10]!
  t.diagnostic(`figure: the page of a plan with 12 versions in ${middle.toFixed(1)} ms (60 allowed)`)

  const compared = await author.visit(`/plans/${planId}/versions/12?since=3`)
  assert.match(compared.page.querySelector('main')!.text, /The review moved from 3 June 2026 to 12 June 2026\./)
  const before = await author.visit(`/plans/${planId}/versions/12`)
  assert.match(before.page.querySelector('main')!.text, /The review moved from 11 June 2026 to 12 June 2026\./)
})

test('an older version is taken up again as the next draft', async () => {
  const [{ id }] = (await service.sql('select id from child_plan where child_id = $1', [world.callum])) as [
    { id: string },
  ]
  assert.equal((await service.as('leadElsewhere').send(`/plans/${id}/versions/1`)).status, 303)
  const { plan } = (await service.as('leadElsewhere').json(here)).data
  assert.equal(plan.draft.content.reviewOn, '2026-06-01')
  assert.equal(plan.content.reviewOn, '2026-06-12', 'what is in force stays')
  assert.equal((await service.as('leadElsewhere').send(here, { _button: `discard ${id}` })).status, 303)
  assert.equal((await service.as('leadElsewhere').json(here)).data.plan.state, 'agreed')
})

test('a review is due, held and due again; or not held, with a reason', async () => {
  const [{ id }] = (await service.sql('select id from child_plan where child_id = $1', [world.callum])) as [
    { id: string },
  ]
  const says = async () => (await service.as('leadElsewhere').visit(here)).page.querySelector('main')!.text
  assert.match(await says(), /The plan is looked at again on 12 June 2026/)
  service.clock.advance({ days: 102 })
  assert.match(await says(), /is to be looked at again today/)
  service.clock.advance({ days: 3 })
  assert.match(await says(), /should have been looked at again by 12 June 2026/)
  const list = await service.as('leadElsewhere').visit('/plans')
  assert.match(list.page.querySelector('main')!.text, /Callum Mac Donald\s*.*Overdue: 12 June 2026/s)

  const review = `/plans/${id}/review`
  const blank = await service.as('leadElsewhere').send(review, { was: 'held', nextOn: '2026-09-14' })
  assert.match(blank.page.text, /Enter when it was held/)
  const held = { was: 'held', heldOn: '2026-06-15', whoCame: 'Mairi and Lorna', said: 'He plays at break.' }
  assert.match(
    (await service.as('leadElsewhere').send(review, { ...held, nextOn: '2026-06-15' })).page.text,
    /must be in the future/,
  )
  assert.equal((await service.as('leadElsewhere').send(review, { ...held, nextOn: '2026-09-14' })).status, 303)
  assert.match(await says(), /looked at again on 14 September 2026/)
  assert.match(await says(), /Held on 15 June 2026, with Mairi and Lorna/)

  const unsaid = await service.as('leadElsewhere').send(review, { was: 'not held' })
  assert.match(unsaid.page.text, /Enter why it was not held/)
  const exempt = { was: 'not held', why: 'The family is away.', nextOn: '2026-10-05' }
  assert.equal((await service.as('leadElsewhere').send(review, exempt)).status, 303)
  assert.match(await says(), /Not held, due 14 September 2026\s*The family is away/)
  assert.match(await says(), /looked at again on 5 October 2026/)
})

test('CSW-26: whoever wrote the plan and whoever supervises the team hear before what it asks ends, and of a review', async () => {
  const [{ id }] = (await service.sql('select id from child_plan where child_id = $1', [world.callum])) as [
    { id: string },
  ]
  const until = '2026-06-26'
  await service.sql('update plan_work set until_day = $2 where plan_id = $1', [id, until])
  await service.sql(`update child_plan set review_due_on = '2026-06-22' where id = $1`, [id])
  const told = (kind: string) => service.sql('select to_id from notice where kind = $1 order by to_id', [kind])
  const morning = async (at: string) => {
    service.clock.advance({ milliseconds: Date.parse(at) - service.clock.now().getTime() })
    await service.runSchedules()
    await service.runJobs()
  }
  await morning('2026-06-18T07:00:00Z')
  assert.deepEqual(await told('planned work ends soon'), [], 'not eight days before')
  await morning('2026-06-19T07:00:00Z')
  const both = [people.leadElsewhere.id, people.managerElsewhere.id, people.supervisorElsewhere.id].toSorted()
  assert.deepEqual(
    await told('planned work ends soon'),
    both.map((to_id) => ({ to_id })),
  )
  assert.deepEqual(await told('plan review due'), [])
  await morning('2026-06-22T07:00:00Z')
  assert.deepEqual(await told('plan review due'), [{ to_id: people.leadElsewhere.id }])
  await morning('2026-06-25T07:00:00Z')
  assert.deepEqual(await told('plan review late'), [{ to_id: people.leadElsewhere.id }])
})

test('a child changes school: the plan and what is done for it go along, and the old school sees them no more', async () => {
  const [{ id }] = (await service.sql('select id from child_plan where child_id = $1', [world.callum])) as [
    { id: string },
  ]
  const author = service.as('leadElsewhere')
  await author.change(async (write) => {
    await startNextVersion(write, id)
    const action = { id: write.newId(), what: 'Ring home', ownerKind: 'parent or carer', ownerName: 'Mairi' } as const
    const rest = { ownerStaffId: null, place: 'home', dueOn: '2026-07-01', needId: null, guidedBy: null } as const
    await changePlan(write, id, keepAction({ ...action, ...rest }))
    await changePlan(
      write,
      id,
      keepArrangements({ socialWork: false, contingency: null, reviewOn: '2026-09-14', noReviewWhy: null }),
    )
    await sendForApproval(write, id, { why: 'More', approverId: people.supervisorElsewhere.id })
  })
  await service.as('supervisorElsewhere').change((write) => agreePlan(write, id))
  const { version } = (await service.sql('select version from child where id = $1', [world.callum]))[0] as {
    version: number
  }
  const placing = { yearGroup: 5, registration: null }
  await author.change((write) => moveSchool(write, world.callum, world.academyElsewhere, placing, version))
  const where = await service.sql(
    `select school_id from child_plan where id = $1 union all select distinct school_id from plan_version where plan_id = $1
     union all select school_id from action where plan_id = $1 union all select distinct school_id from child_role where child_id = $2`,
    [id, world.callum],
  )
  assert.deepEqual(
    where,
    Array.from({ length: 4 }, () => ({ school_id: world.academyElsewhere })),
  )
  assert.equal((await author.visit(here)).status, 404)
  assert.equal((await author.visit(`/plans/${id}/print`)).status, 404)
})
