import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { agreePlan } from './agreeing/approve-plan.ts'
import { beginPlan } from './writing/begin-plan.ts'
import { changePlan } from './writing/change-plan.ts'
import { discardDraft } from './reviewing/end-plan.ts'
import { livePlanOf } from './live-plan.ts'
import { startNextVersion, takeBackPlan } from './writing/next-version.ts'
import { keepNeed, keepView, keepWork, takeAway } from './writing/parts.ts'
import { goalCategories, type PlanContent, strands } from './plan-content.ts'
import { endRole, nameRole } from './guiding/roles.ts'
import { sendForApproval } from './agreeing/send-for-approval.ts'
import { aDraftPlan, anAgreedPlan, endedPlan } from './testing/a-plan.ts'

const service = aService()
const here = `/children/${world.callum}/plan`
const approverId = people.supervisorElsewhere.id

afterEach(async () => {
  const open = await service.sql<{ id: string }>(`select id from child_plan where child_id = $1 and state <> 'ended'`, [
    world.callum,
  ])
  for (const { id } of open) await endedPlan(service, id)
})

const draftOf = async (): Promise<PlanContent> => (await service.as('leadElsewhere').json(here)).data.plan.draft.content

test('CSW-2: what a team is asked to do is for a need of the plan, by page and by verb', async () => {
  const { planId, needId, workIds } = await aDraftPlan(service)
  const path = `/plans/${planId}/works/${workIds[0]}`
  const asked = { teamId: world.childrensServices, purpose: 'Talk about anger', topic: 'Anger' }
  for (const kind of ['focussed work', 'group'] as const) {
    const refused = await service.as('leadElsewhere').send(path, { ...asked, kind })
    assert.equal(refused.status, 422)
    assert.match(refused.page.querySelector('.nhsuk-error-summary')!.text, /Select the need that this work is for/)
  }
  const elsewhere = { ...asked, kind: 'group', needId: people.leadElsewhere.id }
  assert.equal(
    (await service.as('leadElsewhere').send(path, elsewhere)).status,
    422,
    'a need that the plan does not have',
  )
  assert.equal((await service.as('leadElsewhere').send(path, { ...elsewhere, needId })).status, 303)
  await assert.rejects(
    service.as('leadElsewhere').change((write) => changePlan(write, planId, takeAway('needs', needId))),
    /is for this need/,
  )
  await service.as('leadElsewhere').change((write) => sendForApproval(write, planId, { why: 'Now', approverId }))
  await service.as('supervisorElsewhere').change((write) => agreePlan(write, planId))
  const live = await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.deepEqual(
    live?.works.map((work) => work.needId),
    [needId],
  )
  await assert.rejects(
    service.sql(`update plan_work set need_id = null where plan_id = $1`, [planId]),
    /what_is_done_is_for_a_need/,
  )
})

test('CSW-3: without the child’s own contribution, or why there is none, nobody can agree to a plan', async () => {
  const { planId } = await aDraftPlan(service)
  const child = (await draftOf()).views.find(({ of }) => of === 'child')!
  await service.as('leadElsewhere').change((write) => changePlan(write, planId, takeAway('views', child.id)))
  const shown = await service.as('leadElsewhere').visit(here)
  assert.match(shown.page.querySelector('main')!.text, /Before it can be sent\s*Add what the child thinks/)
  const send = { why: 'Now', approverId }
  const refused = await service.as('leadElsewhere').send(`/plans/${planId}/send`, send)
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /Add what the child thinks, or why nobody could ask them/)
  const why = { ...child, words: null, whyNot: 'He was away all week.' }
  await service.as('leadElsewhere').change((write) => changePlan(write, planId, keepView(why)))
  assert.equal((await service.as('leadElsewhere').send(`/plans/${planId}/send`, send)).status, 303)
})

test('CSW-4: who guides the help has a role with dates, and the plan shows who wrote and who agreed', async () => {
  const { planId } = await anAgreedPlan(service)
  const roles = `/children/${world.callum}/roles`
  const named = {
    role: 'Lead Professional',
    staffId: people.teacherElsewhere.id,
    'startsOn[day]': '1',
    'startsOn[month]': '3',
    'startsOn[year]': '2026',
  }
  assert.equal((await service.as('leadElsewhere').send(roles, named)).status, 303)
  const alone = {
    role: 'Lead Professional',
    staffId: '',
    name: 'Dr Grant',
    called: 'Paediatrician',
    startsOn: '2026-02-20',
  }
  assert.equal((await service.as('leadElsewhere').send(roles, alone)).status, 303)
  const said = (await service.as('leadElsewhere').visit(here)).page.querySelector('main')!.text
  assert.match(said, /Lorna Lead, Named Person, since 2 March 2026/)
  assert.match(said, /Tavish Teacher, Lead Professional, Lochside Primary, since 1 March 2026/)
  assert.match(said, /Dr Grant, Lead Professional, Paediatrician, since 20 February 2026/)
  assert.match(said, /Lorna Lead.*Struan Supervisor, 2 March 2026/s)

  const seesNow = await service.as('teacherElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.equal(seesNow?.id, planId, 'a Lead Professional knows the child')
  const [role] = await service.sql<{ id: string }>(
    'select id from child_role where staff_id = $1 and ends_on is null',
    [people.teacherElsewhere.id],
  )
  assert.equal((await service.as('leadElsewhere').send(`${roles}/${role!.id}/end`)).status, 303)
  const seesThen = await service.as('teacherElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.equal(seesThen, undefined, 'and no longer when it has ended')
  const [ended] = await service.sql('select starts_on::text, ends_on::text from child_role where id = $1', [role!.id])
  assert.deepEqual(ended, { starts_on: '2026-03-01', ends_on: '2026-03-01' })
})

test('CSW-4: there is one Named Person, and only the school says who', async () => {
  await anAgreedPlan(service)
  const role = { role: 'Named Person', staffId: people.teacherElsewhere.id, name: null, called: null } as const
  await service.as('leadElsewhere').change((write) => nameRole(write, world.callum, { ...role, startsOn: write.today }))
  const now = await service.sql(
    `select staff_id from child_role where child_id = $1 and role = 'Named Person' and (ends_on is null or ends_on >= '2026-03-02')`,
    [world.callum],
  )
  assert.deepEqual(now, [{ staff_id: people.teacherElsewhere.id }])
  await assert.rejects(
    service.as('teacherElsewhere').change((write) => nameRole(write, world.callum, { ...role, startsOn: write.today })),
    /says who guides/,
  )
  const [row] = await service.sql<{ id: string }>(
    `select id from child_role where staff_id = $1 and role = 'Named Person'`,
    [people.teacherElsewhere.id],
  )
  await service.as('leadElsewhere').change((write) => endRole(write, world.callum, row!.id))
})

test('CSW-8: a plan needs the view of a parent, or why nobody could ask; and says whether they agree', async () => {
  const { planId } = await aDraftPlan(service)
  const parent = (await draftOf()).views.find(({ of }) => of === 'parent or carer')!
  await service.as('leadElsewhere').change((write) => changePlan(write, planId, takeAway('views', parent.id)))
  await assert.rejects(
    service.as('leadElsewhere').change((write) => sendForApproval(write, planId, { why: 'Now', approverId })),
    /Add what a parent or carer thinks/,
  )
  const path = `/plans/${planId}/views/${parent.id}`
  const silent = await service.as('leadElsewhere').send(path, { of: 'parent or carer', agrees: 'partly' })
  assert.match(silent.page.text, /Enter what they say, or why they were not heard/)
  await service.as('leadElsewhere').send(path, {
    ...{ of: 'parent or carer', name: 'Mairi', agrees: 'partly', words: 'Not on Mondays.', how: 'talking' },
    ...{ gotBy: 'His teacher', onDay: '2026-02-27' },
  })
  await service.as('leadElsewhere').change((write) => sendForApproval(write, planId, { why: 'Now', approverId }))
  const shown = await service.as('supervisorElsewhere').visit(`/plans/${planId}/approve`)
  assert.match(
    shown.page.text,
    /Not on Mondays.*By talking, His teacher, 27 February 2026.*Agrees with part of the plan/s,
  )
})

test('CSW-13: where social work is involved, the social worker confirms what each team is there for', async () => {
  const { planId, workIds } = await aDraftPlan(service, { socialWork: true })
  const send = { why: 'Now', approverId }
  const refused = await service.as('leadElsewhere').send(`/plans/${planId}/send`, send)
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /the social worker confirms what each worker is there for/)

  const work = (await draftOf()).works[0]!
  const path = `/plans/${planId}/works/${workIds[0]}`
  const asked = { teamId: work.teamId, kind: work.kind, purpose: work.purpose }
  const half = await service.as('leadElsewhere').send(path, { ...asked, confirmedBy: 'Shona Reid' })
  assert.match(half.page.text, /Enter both: who confirmed it, and when/)
  const later = await service
    .as('leadElsewhere')
    .send(path, { ...asked, confirmedBy: 'Shona Reid', confirmedOn: '2026-03-03' })
  assert.match(later.page.text, /must be today or in the past/)
  const both = { ...asked, confirmedBy: 'Shona Reid', confirmedOn: '2026-02-25' }
  assert.equal((await service.as('leadElsewhere').send(path, both)).status, 303)
  // What was confirmed is what it said then.
  const other = await service.as('leadElsewhere').send(path, { ...both, purpose: 'Something quite different.' })
  assert.equal(other.status, 303)
  assert.equal((await service.as('leadElsewhere').send(`/plans/${planId}/send`, send)).status, 422)
  assert.equal((await service.as('leadElsewhere').send(path, both)).status, 303)
  assert.equal((await service.as('leadElsewhere').send(`/plans/${planId}/send`, send)).status, 303)

  await service.sql(
    `update child_plan set draft = jsonb_set(draft, '{content,works,0,confirmed}', 'null') where id = $1`,
    [planId],
  )
  await assert.rejects(
    service.as('supervisorElsewhere').change((write) => agreePlan(write, planId)),
    /the social worker confirms/,
    'nor can it be agreed without',
  )
  const confirmed = JSON.stringify({ name: 'Shona Reid', onDay: '2026-02-25' })
  await service.sql(`update child_plan set draft = jsonb_set(draft, '{content,works,0,confirmed}', $2) where id = $1`, [
    planId,
    confirmed,
  ])
  await service.as('supervisorElsewhere').change((write) => agreePlan(write, planId))
  const live = await service.as('supervisorElsewhere').look((read) => livePlanOf(read, world.callum))
  assert.equal(live?.socialWork, true)
  assert.deepEqual([live?.works[0]?.confirmedBy, live?.works[0]?.confirmedOn], ['Shona Reid', '2026-02-25'])
})

test('CSW-26: playground supervision has a first and a last day', async () => {
  const { planId, needId, workIds } = await aDraftPlan(service)
  const path = `/plans/${planId}/works/${workIds[0]}`
  const asked = { teamId: world.childrensServices, kind: 'playground supervision', purpose: 'Join in', needId }
  const halves: Record<string, string>[] = [{}, { from: '2026-03-09' }, { until: '2026-03-27' }]
  for (const period of halves) {
    const refused = await service.as('leadElsewhere').send(path, { ...asked, ...period })
    assert.match(refused.page.text, /has a first and a last day/)
  }
  const wrong = await service.as('leadElsewhere').send(path, { ...asked, from: '2026-03-09', until: '2026-03-08' })
  assert.match(wrong.page.text, /cannot be before the first/)
})

test('CSW-32: the Named Person or a Lead Professional writes a plan, and nobody else', async () => {
  const begins = (name: PersonName) => service.as(name).change((write) => beginPlan(write, world.callum))
  await anAgreedPlan(service) // so that the team knows him by it
  for (const name of ['teacherElsewhere', 'practitionerElsewhere', 'supervisorElsewhere'] as const) {
    const page = await service.as(name).visit(here)
    assert.equal(page.page.querySelectorAll('main form').length, 0, name)
    await assert.rejects(begins(name), name)
  }
})

test('CSW-32: a worker is never the author, even where somebody names them Lead Professional', async () => {
  const { planId } = await aDraftPlan(service)
  await service.sql('update child set known_to = array[$1]::uuid[] where id = $2', [
    world.childrensServices,
    world.callum,
  ])
  await service.sql('update child_plan set known_to = array[$1]::uuid[] where id = $2', [
    world.childrensServices,
    planId,
  ])
  const worker = {
    role: 'Lead Professional',
    staffId: people.practitionerElsewhere.id,
    name: null,
    called: null,
  } as const
  await service
    .as('leadElsewhere')
    .change((write) => nameRole(write, world.callum, { ...worker, startsOn: write.today }))
  const shown = await service.as('practitionerElsewhere').visit(here)
  assert.equal(shown.status, 200, 'she reads it')
  assert.doesNotMatch(shown.body, /\/plans\/[^"]*\/needs\//, 'and has no way to write in it')
  for (const path of [
    'wellbeing',
    'world',
    'arrangements',
    'send',
    'end',
    'review',
    `needs/${planId}`,
    `works/${planId}`,
  ])
    assert.equal((await service.as('practitionerElsewhere').visit(`/plans/${planId}/${path}`)).status, 404, path)
  const need = (await draftOf()).needs[0]!
  await assert.rejects(
    service.as('practitionerElsewhere').change((write) => changePlan(write, planId, keepNeed(need))),
    /never by the worker whose work it asks for/,
  )
  await assert.rejects(
    service.as('practitionerElsewhere').change((write) => sendForApproval(write, planId, { why: 'x', approverId })),
    /never by the worker/,
  )
  await endedPlan(service, planId)
  await assert.rejects(
    service.as('practitionerElsewhere').change((write) => beginPlan(write, world.callum)),
    /never by the worker/,
  )
  await service.sql(`update child_role set ends_on = starts_on - 1 where staff_id = $1`, [
    people.practitionerElsewhere.id,
  ])
  await service.sql(`update child set known_to = '{}' where id = $1`, [world.callum])
})

test('CSW-32: a Lead Professional of another service does not ask their own team for work', async () => {
  const childId = world.amira
  const { planId } = await aDraftPlan(service, { childId, works: [] })
  await service.sql('update child set known_to = array[$1]::uuid[] where id = $2', [world.keyWork, childId])
  await service.sql('update child_plan set known_to = array[$1]::uuid[] where id = $2', [world.keyWork, planId])
  const role = { role: 'Lead Professional', staffId: people.practitioner.id, name: null, called: null } as const
  await service.as('lead').change((write) => nameRole(write, childId, { ...role, startsOn: write.today }))
  const work = {
    kind: 'involvement',
    purpose: 'See her',
    topicId: null,
    topic: null,
    from: null,
    until: null,
    needId: null,
  } as const
  const of = { teamId: world.keyWork, teamName: 'Key work', confirmed: null }
  await assert.rejects(
    service
      .as('practitioner')
      .change((write) => changePlan(write, planId, keepWork({ ...work, ...of, id: write.newId() }))),
    /never by the worker whose work it asks for/,
  )
  await endedPlan(service, planId, 'lead')
})

test('a plan is agreed by somebody who wrote nothing in it, and by whom it was sent to or their cover', async () => {
  const { planId } = await aDraftPlan(service)
  const send = (fields: Record<string, string>) =>
    service.as('leadElsewhere').send(`/plans/${planId}/send`, { why: 'Now', ...fields })
  assert.match((await send({ approverId: people.leadElsewhere.id })).page.text, /by somebody who did not write it/)
  assert.match(
    (await send({ approverId: people.teacherElsewhere.id })).page.text,
    /Select somebody who leads the school/,
  )
  assert.match((await send({ approverId, coverId: approverId })).page.text, /Select somebody else/)
  assert.equal((await send({ approverId, coverId: people.managerElsewhere.id })).status, 303)

  for (const name of ['leadElsewhere', 'educationManagerElsewhere'] as const) {
    assert.equal((await service.as(name).visit(`/plans/${planId}/approve`)).status, 404, name)
    await assert.rejects(
      service.as(name).change((write) => agreePlan(write, planId)),
      name,
    )
  }
  await assert.rejects(
    service.sql('update child_plan set approver_id = author_id where id = $1', [planId]),
    /nobody_approves_what_they_wrote/,
  )
  const agreed = await service.as('managerElsewhere').send(`/plans/${planId}/approve`, { decision: 'agree' })
  assert.equal(agreed.status, 303)
  const shown = await service.as('leadElsewhere').visit(`/plans/${planId}/versions/1`)
  assert.match(shown.page.querySelector('main')!.text, /, as cover, 2 March 2026/)
})

test('CSW-46: attitudes conducive to learning are a category of goals; CSW-47: a strand is for child, parent or both', async () => {
  const { planId, needId } = await aDraftPlan(service)
  assert.ok(goalCategories.includes('attitudes to learning'))
  for (const strand of strands) {
    const saved = await service.as('leadElsewhere').send(`/plans/${planId}/needs/${needId}`, {
      ...{ need: 'Mornings', outcome: 'They go well', category: 'attitudes to learning', strand },
    })
    assert.equal(saved.status, 303)
    const shown = await service.as('leadElsewhere').visit(here)
    const says = { child: 'For the child', parent: 'For the parent', both: 'For child and parent' }[strand]
    assert.match(shown.page.querySelector('main')!.text, new RegExp(`Attitudes that help learning. ${says}\\.`))
  }
})

test('the plan is for those who know the child, and for whoever supervises a team from when it asks for its work', async () => {
  const { planId } = await aDraftPlan(service)
  const sees = async (name: PersonName) => (await service.as(name).visit(here)).status
  assert.equal(await sees('supervisorElsewhere'), 404, 'not while it is written')
  await service
    .as('leadElsewhere')
    .change((write) => sendForApproval(write, planId, { why: 'Now', approverId: people.managerElsewhere.id }))
  assert.equal(await sees('supervisorElsewhere'), 200)
  for (const name of ['practitionerElsewhere', 'teacherElsewhere', 'supervisor', 'lead'] as const)
    assert.equal(await sees(name), 404, name)
  await service.as('leadElsewhere').change((write) => takeBackPlan(write, planId))
  assert.equal(await sees('supervisorElsewhere'), 404, 'nor once it is taken back to be written')
})

test('a draft that is thrown away leaves the plan with whoever wrote it, and with the teams that it asks', async () => {
  const { planId } = await anAgreedPlan(service)
  const around = 'select author_id, author_as, teams_asked, people from child_plan where id = $1'
  const before = await service.sql(around, [planId])
  const { roleId } = await service.as('leadElsewhere').change((write) =>
    nameRole(write, world.callum, {
      ...{ role: 'Lead Professional', staffId: people.teacherElsewhere.id, name: null, called: null },
      startsOn: write.today,
    }),
  )
  const other = service.as('teacherElsewhere')
  await other.change((write) => startNextVersion(write, planId))
  await service.sql(`update child_plan set teams_asked = teams_asked || gen_random_uuid() where id = $1`, [planId])
  await other.change((write) => discardDraft(write, planId))
  assert.deepEqual(await service.sql(around, [planId]), before)
  await service.as('leadElsewhere').change((write) => endRole(write, world.callum, roleId))
})

test('England and Wales: a lead of the school writes an early-help plan as Lead Professional', async () => {
  const { planId } = await anAgreedPlan(service, { childId: world.amira })
  const shown = await service.as('lead').visit(`/children/${world.amira}/plan`)
  assert.match(shown.page.querySelector('h1')!.text, /Amira Khan’s early-help plan/)
  assert.match(shown.page.querySelector('main')!.text, /Lena Lead, Lead Professional, since 2 March 2026/)
  const live = await service.as('lead').look((read) => livePlanOf(read, world.amira))
  assert.deepEqual([live?.authorAs, live?.agreed], ['Lead Professional', 1])
  await endedPlan(service, planId, 'lead')
})

test('CSW-4: whoever came to know a child as Lead Professional knows them no more when the work there ends', async () => {
  await anAgreedPlan(service)
  const tavish = people.teacherElsewhere.id
  await service.as('leadElsewhere').change((write) =>
    nameRole(write, world.callum, {
      ...{ role: 'Lead Professional', staffId: tavish, name: null, called: null },
      startsOn: write.today,
    }),
  )
  const sees = async () => {
    await service.sql('delete from auth.rights where staff_id = $1', [tavish])
    return (await service.as('teacherElsewhere').visit(here)).status
  }
  const nextMorning = async () => {
    service.clock.advance({ days: 1 })
    await service.runSchedules()
    await service.runJobs()
  }
  await nextMorning()
  assert.equal(await sees(), 200, 'while they work there')
  const [theirs] = await service.sql('select * from membership where staff_id = $1', [tavish])
  await service.sql('update membership set organisation_id = $1, starts_on = $2 where staff_id = $3', [
    world.academyElsewhere,
    '2026-03-03',
    tavish,
  ])
  assert.equal(await sees(), 200, 'what they came to know is not of the school')
  await nextMorning()
  assert.equal(await sees(), 404)
  await service.sql('update membership set organisation_id = $1, starts_on = $2 where staff_id = $3', [
    theirs!.organisation_id,
    theirs!.starts_on,
    tavish,
  ])
  service.clock.advance({ days: -2 })
})
