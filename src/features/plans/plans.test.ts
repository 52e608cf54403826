import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aService, people, world } from '#test/service.ts'
import { agreePlan } from './agreeing/approve-plan.ts'
import { livePlanOf } from './live-plan.ts'
import { aDraftPlan, anAgreedPlan, endedPlan } from './testing/a-plan.ts'

const service = aService()
const here = `/children/${world.callum}/plan`

/** The address of a form for a new row, as the page of the plan links to it. */
async function newRow(list: string): Promise<string> {
  const { page } = await service.as('leadElsewhere').visit(here)
  const links = page.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')
  return links.filter((href) => href.includes(`/${list}/`)).at(-1)!
}

const sent = async (path: string, fields: Record<string, string>) => {
  const reply = await service.as('leadElsewhere').send(path, fields)
  assert.equal(reply.status, 303, reply.page.querySelector('.nhsuk-error-summary')?.text)
  return reply
}

test('a plan is written page by page, agreed by somebody else, and asks a team for work', async () => {
  const empty = await service.as('leadElsewhere').visit(here)
  assert.match(empty.page.querySelector('main')!.text, /There is no plan yet/)
  await sent(here, { _button: 'begin' })

  await sent(await newRow('needs'), {
    need: 'He is alone at break.',
    outcome: 'He plays with others.',
    goal: 'I want a friend.',
    category: 'friendships',
    strand: 'child',
    indicators: 'included',
  })
  await sent(await newRow('views'), {
    of: 'child',
    words: 'I like football.',
    how: 'drawing or playing',
    agrees: 'yes',
  })
  await sent(await newRow('views'), {
    of: 'parent or carer',
    name: 'Mairi',
    whyNot: 'She was ill.',
    agrees: 'not asked',
  })
  const { plan } = (await service.as('leadElsewhere').json(here)).data
  const needId = plan.draft.content.needs[0].id
  const work = {
    teamId: world.childrensServices,
    kind: 'playground supervision',
    purpose: 'Stand near the pitch so that he joins in.',
    needId,
    from: '2026-03-09',
    until: '2026-03-27',
  }
  await sent(await newRow('works'), work)
  await sent(await newRow('actions'), {
    what: 'Ask him to bring the ball.',
    owner: people.teacherElsewhere.id,
    place: 'school',
    dueOn: '2026-03-06',
    needId,
    guidedBy: 'Lorna Lead',
  })
  await sent(`/plans/${plan.id}/wellbeing`, { activeStrengths: 'Runs fast.', includedPressures: 'Stands by the wall.' })
  await sent(`/plans/${plan.id}/world`, { wider: 'A park near home.', child: 'He does not give up.' })
  await sent(`/plans/${plan.id}/arrangements`, {
    socialWork: 'no',
    contingency: 'We meet at once.',
    reviewOn: '2026-06-01',
  })
  await sent(`/plans/${plan.id}/send`, { why: 'He asked for help.', approverId: people.supervisorElsewhere.id })

  const asked = await service.as('supervisorElsewhere').visit('/notices')
  assert.match(asked.page.querySelector('main')!.text, /A plan waits for you to read it and agree to it: Callum/)
  assert.equal(asked.page.querySelector('main li a')!.getAttribute('href'), here)
  const toAgree = await service.as('supervisorElsewhere').visit(`/plans/${plan.id}/approve`)
  const shown = toAgree.page.querySelector('main')!.text
  for (const said of [
    'He asked for help',
    'I want a friend',
    'Stands by the wall',
    'A park near home',
    'guided by Lorna',
  ])
    assert.match(shown, new RegExp(said))
  const agreed = await service.as('supervisorElsewhere').send(`/plans/${plan.id}/approve`, { decision: 'agree' })
  assert.equal(agreed.status, 303)

  const live = await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.deepEqual([live?.state, live?.agreed, live?.authorAs], ['agreed', 1, 'Named Person'])
  assert.deepEqual([live?.authorId, live?.reviewDueOn], [people.leadElsewhere.id, '2026-06-01'])
  const { teamId, kind, purpose, fromDay: from, untilDay: until } = live!.works[0]!
  assert.deepEqual({ teamId, kind, purpose, needId: live!.works[0]!.needId, from, until }, work)

  const mine = await service.as('teacherElsewhere').visit('/actions')
  assert.match(mine.page.querySelector('main')!.text, /Ask him to bring the ball/)
  const inForce = await service.as('leadElsewhere').visit(here)
  assert.match(inForce.page.querySelector('main')!.text, /Version 1 is in force/)
  assert.match(inForce.page.querySelector('main')!.text, /He asked for help/)
})

test('one plan a child: another is begun only when it has ended', async () => {
  const again = await service.as('leadElsewhere').send(here, { _button: 'begin' })
  assert.equal(again.status, 422)
  assert.match(again.page.text, /A child has one plan/)
  const [{ id }] = (await service.sql('select id from child_plan where child_id = $1', [world.callum])) as [any]
  await assert.rejects(
    service.sql(
      `insert into child_plan (area_id, id, child_id, kind, draft, author_id, author_as, begun_by, begun_at)
       select area_id, gen_random_uuid(), child_id, kind, '{}', author_id, author_as, begun_by, begun_at from child_plan where id = $1`,
      [id],
    ),
    /one_live_plan/,
  )
  await sent(`/plans/${id}/end`, { why: 'He has friends now.' })
  assert.equal(await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum)), undefined)
  const told = await service.sql(`select 1 from notice where kind = 'plan ended' and to_id = $1`, [
    people.supervisorElsewhere.id,
  ])
  assert.equal(told.length, 1)
})

test('what waits for approval is changed by nobody, and comes back with a reason', async () => {
  const { planId, needId } = await aDraftPlan(service)
  const send = { why: 'First', approverId: people.supervisorElsewhere.id, coverId: people.managerElsewhere.id }
  await sent(`/plans/${planId}/send`, send)
  assert.equal((await service.as('leadElsewhere').visit(`/plans/${planId}/needs/${needId}`)).status, 404)
  const blank = await service.as('managerElsewhere').send(`/plans/${planId}/approve`, { decision: 'back' })
  assert.match(blank.page.text, /Enter what should change/)
  const back = await service
    .as('managerElsewhere')
    .send(`/plans/${planId}/approve`, { decision: 'back', why: 'Say who calls his mother.' })
  assert.equal(back.status, 303)
  const returned = await service.as('leadElsewhere').visit(here)
  assert.match(returned.page.querySelector('main')!.text, /sent it back on 2 March 2026\s*Say who calls his mother/)

  await sent(`/plans/${planId}/send`, send)
  await sent(here, { _button: `back ${planId}` })
  assert.equal((await service.as('supervisorElsewhere').visit(`/plans/${planId}/approve`)).status, 404)
  await assert.rejects(
    service.as('supervisorElsewhere').change((write) => agreePlan(write, planId)),
    /not waiting to be agreed/,
    'what was taken back is agreed by nobody',
  )
  await endedPlan(service, planId)
})

test('an agreed version is frozen for ever: the service itself may not change it', async () => {
  const { planId } = await anAgreedPlan(service)
  const area = people.leadElsewhere.areaId
  for (const change of [
    sql`update plan_version set why = 'x' where area_id = ${area}`,
    sql`delete from plan_version where area_id = ${area}`,
    sql`update plan_work set purpose = 'x' where area_id = ${area}`,
    sql`delete from plan_work where area_id = ${area}`,
    sql`update plan_review set said = 'x' where area_id = ${area}`,
    sql`delete from plan_review where area_id = ${area}`,
  ]) {
    const tried = service.as('leadElsewhere').change(async (write) => {
      write.audit('tried', {})
      await change.execute(write.db)
    })
    await assert.rejects(tried, /permission denied/)
  }
  const before = await service.sql('select content from plan_version where plan_id = $1', [planId])
  await sent(here, { _button: `next ${planId}` })
  const { content } = (await service.as('leadElsewhere').json(here)).data.plan.draft
  await sent(`/plans/${planId}/needs/${content.needs[0].id}`, {
    ...{ need: 'He is still alone.', outcome: 'He plays.', category: 'friendships', strand: 'both' },
  })
  const live = await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.deepEqual(
    [live?.state, live?.agreed],
    ['draft', 1],
    'what was agreed stays in force while the next is written',
  )
  await sent(`/plans/${planId}/send`, { why: 'It did not help.', approverId: people.supervisorElsewhere.id })
  await service.as('supervisorElsewhere').send(`/plans/${planId}/approve`, { decision: 'agree' })
  assert.deepEqual(
    await service.sql('select content from plan_version where plan_id = $1 and number = 1', [planId]),
    before,
  )

  const second = await service.as('supervisorElsewhere').visit(`/plans/${planId}/versions/2`)
  const said = second.page.querySelector('main')!.text
  assert.match(said, /It did not help/)
  assert.match(said, /What changed since version 1/)
  assert.match(said, /The need “Callum finds it hard to join in at break.” now says: “He is still alone.”/)
  await endedPlan(service, planId)
})

test('two people who write the same part see both texts; in different parts both are kept', async () => {
  const { planId, needId } = await aDraftPlan(service)
  const need = { outcome: 'He plays.', category: 'friendships', strand: 'child' }
  const path = `/plans/${planId}/needs/${needId}`
  const { form } = await service.as('leadElsewhere').json(path)
  await sent(path, { ...need, need: 'The first text' })
  await sent(`/plans/${planId}/world`, { wider: 'Another part' })
  const second = await service
    .as('leadElsewhere')
    .send(path, { ...need, need: 'The second text' }, { version: form._version })
  assert.equal(second.status, 409)
  assert.match(second.page.text, /The first text/)
  assert.match(second.page.text, /The second text/)
  const { content } = (await service.as('leadElsewhere').json(here)).data.plan.draft
  assert.equal(content.needs[0].need, 'The first text')
  assert.equal(content.world['my wider world'], 'Another part')
  await endedPlan(service, planId)
})
