import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { askToConfirm, confirmPurpose } from '../confirm-purpose.ts'
import { startNextVersion } from '../writing/next-version.ts'
import { aDraftPlan } from '../testing/a-plan.ts'
import { agreePlan } from './approve-plan.ts'

/** Amira’s early-help plan, whose social worker has an account and is on her case. */
const service = aService()
const here = `/children/${world.amira}/plan`
const errors = (reply: { page: { querySelector(of: string): { text: string } | null } }) =>
  reply.page.querySelector('.nhsuk-error-summary')?.text ?? ''
const main = async (name: PersonName) => (await service.as(name).visit(here)).page.querySelector('main')!.text
const toldOf = async (kind: string) =>
  (await service.sql<{ toId: string }>(`select to_id as "toId" from notice where kind = $1 order by at`, [kind])).map(
    ({ toId }) => toId,
  )
const send = { why: 'Now', approverId: people.supervisor.id }
let planId: string
let workId: string

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  await service.as('supervisor').change((write) =>
    addCaseMember(write, caseId, {
      ...{ staffId: people.partner.id, caseRole: 'social worker', why: 'Allocated' },
      ...{ startsOn: write.today, endsOn: null },
    }),
  )
  const draft = await aDraftPlan(service, { childId: world.amira, socialWork: false })
  planId = draft.planId
  workId = draft.workIds[0]!
})

test('CSW-13: a plan that says social work is not involved, although somebody is allocated, is asked about before it is sent', async () => {
  assert.doesNotMatch(await main('lead'), /is written down as this child’s social worker/)
  await service.sql(
    `insert into social_worker (area_id, id, child_id, school_id, known_to, staff_id, name, team_name, from_day, named_by, named_at)
     select 1, gen_random_uuid(), $1, $2, known_to, $3, 'Pat Partner', 'Children and families', '2026-03-02', $4, now() from child where id = $1`,
    [world.amira, world.hillRoad, people.partner.id, people.lead.id],
  )
  assert.match(await main('lead'), /says that social work is not involved, and Pat Partner is written down/)
  const sent = await service.as('lead').send(`/plans/${planId}/send`, send)
  assert.equal(sent.status, 422)
  assert.match(errors(sent), /Pat Partner is written down as this child’s social worker/)
  const { page } = await service.as('lead').visit(`/plans/${planId}/arrangements`)
  assert.match(page.querySelector('main')!.text, /Pat Partner, Children and families, is written down/)
  const yes = await service
    .as('lead')
    .send(`/plans/${planId}/arrangements`, { socialWork: 'yes', reviewOn: '2026-06-01' })
  assert.equal(yes.status, 303)
})

test('CSW-13: whoever has an account confirms the purpose themselves: a name that others typed is not enough', async () => {
  const work = { teamId: world.keyWork, kind: 'involvement', purpose: 'A walk and a talk on Mondays.' }
  const typed = { ...work, confirmedBy: 'Pat Partner', confirmedOn: '2026-03-02' }
  assert.equal((await service.as('lead').send(`/plans/${planId}/works/${workId}`, typed)).status, 303)
  assert.match(
    errors(await service.as('lead').send(`/plans/${planId}/send`, send)),
    /Pat Partner confirms with their own account/,
  )
  assert.equal((await service.as('lead').send(here, { _button: `ask ${planId}` })).status, 303)
  assert.deepEqual(await toldOf('purpose to confirm'), [people.partner.id])
})

test('CSW-13: the social worker reads what each team is there for, and says what should be different, or confirms it', async () => {
  const path = `/plans/${planId}/confirm`
  for (const name of ['lead', 'practitioner', 'supervisor'] as const)
    assert.equal((await service.as(name).visit(path)).status, 404, name)
  await assert.rejects(
    service.as('supervisor').change((write) => confirmPurpose(write, planId, { whyNot: null })),
    /Only the social worker who is allocated/,
  )
  const shown = await service.as('partner').visit(path)
  assert.match(shown.page.querySelector('main')!.text, /A walk and a talk on Mondays/)
  assert.match(errors(await service.as('partner').send(path, { decision: 'no' })), /Say what should be different/)
  assert.equal((await service.as('partner').send(path, { decision: 'no', whyNot: 'Tuesdays, please.' })).status, 303)
  assert.match(await main('lead'), /Pat Partner does not confirm it yet:\s*Tuesdays, please/)
  assert.deepEqual(await toldOf('purpose not confirmed'), [people.lead.id])

  const stale = (await service.as('partner').json(path)).form._version
  const work = { teamId: world.keyWork, kind: 'involvement', purpose: 'A walk and a talk on Tuesdays.' }
  await service.as('lead').send(`/plans/${planId}/works/${workId}`, work)
  assert.equal((await service.as('partner').send(path, { decision: 'yes' }, { version: stale })).status, 409)
  assert.equal((await service.as('partner').send(path, { decision: 'yes' })).status, 303)
  assert.deepEqual(await toldOf('purpose confirmed'), [people.lead.id])
  assert.match(await main('lead'), /Pat Partner of social work, 2 March 2026/)
})

test('CSW-13: what was confirmed stays while the same is saved again, and not when it says something else', async () => {
  const path = `/plans/${planId}/works/${workId}`
  const work = { teamId: world.keyWork, kind: 'involvement', purpose: 'A walk and a talk on Tuesdays.' }
  const confirmed = async () =>
    (await service.as('lead').json(here)).data.plan.draft.content.works[0].confirmed?.staffId ?? null
  await service.as('lead').send(path, { ...work, until: '2026-05-01' })
  assert.equal(await confirmed(), people.partner.id)
  await service.as('lead').send(path, { ...work, purpose: 'Something quite different.' })
  assert.equal(await confirmed(), null)
  assert.equal((await service.as('lead').send(`/plans/${planId}/send`, send)).status, 422)
  await service.as('partner').change((write) => confirmPurpose(write, planId, { whyNot: null }))
  assert.equal((await service.as('lead').send(`/plans/${planId}/send`, send)).status, 303)
  await service.as('supervisor').change((write) => agreePlan(write, planId))
  await assert.rejects(
    service.as('lead').change((write) => askToConfirm(write, planId)),
    /agreed and does not change/,
  )
})

test('CSW-13: nobody confirms what is asked of their own team, whoever wrote them down as the social worker', async () => {
  await service.as('lead').change((write) => startNextVersion(write, planId))
  const work = { teamId: world.keyWork, kind: 'involvement', purpose: 'A walk and a talk on Fridays.' }
  assert.equal((await service.as('lead').send(`/plans/${planId}/works/${workId}`, work)).status, 303)
  await service.sql('update social_worker set staff_id = $1 where child_id = $2', [people.practitioner.id, world.amira])
  await assert.rejects(
    service.as('practitioner').change((write) => confirmPurpose(write, planId, { whyNot: null })),
    /You work in a team that this plan asks/,
  )
  assert.equal((await service.as('practitioner').visit(`/plans/${planId}/confirm`)).status, 404)
  await service.sql('update social_worker set staff_id = $1 where child_id = $2', [people.partner.id, world.amira])
  assert.equal((await service.as('partner').visit(`/plans/${planId}/confirm`)).status, 200)
})
