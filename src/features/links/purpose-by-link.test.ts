import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aBrowser, type Browser } from '#features/access/testing/a-browser.ts'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { nameSocialWorker } from '#features/liaison/name-social-worker.ts'
import { changePlan } from '#features/plans/writing/change-plan.ts'
import { keepWork } from '#features/plans/writing/parts.ts'
import type { PlanWork } from '#features/plans/plan-content.ts'
import { aDraftPlan } from '#features/plans/testing/a-plan.ts'
import { aService, people, world } from '#test/service.ts'
import { sendPurpose } from './send-purpose.ts'
import { codeSentTo, linkSentTo } from './testing/a-link.ts'

/** Callum’s plan is being written by Lorna; his social worker has no account. */
const service = aService()
const DANA = 'dana.reid@council.test'
const PATH = '/for-you/purpose'
const lorna = () => service.as('leadElsewhere')
let planId: string
let socialWorkerId: string
let check: string

before(async () => {
  await service.ready
  const draft = await aDraftPlan(service, { socialWork: true, works: [{ purpose: 'A walk and a talk on Mondays.' }] })
  planId = draft.planId
  ;({ socialWorkerId } = await lorna().change((write) =>
    nameSocialWorker(write, world.callum, {
      ...{ name: 'Dana Reid', teamName: 'North team', phone: null, email: DANA, staffId: null, fromDay: write.today },
    }),
  ))
  check = `/children/${world.callum}/social-worker/${socialWorkerId}/address-check`
})

const ask = () => lorna().send(`/plans/${planId}/ask`)
const errors = (reply: { page: { querySelector(of: string): { text: string } | null } }) =>
  reply.page.querySelector('.nhsuk-error-summary')?.text ?? ''
const confirmed = async () =>
  (
    await service.sql(
      `select draft -> 'content' -> 'works' -> 0 -> 'confirmed' as confirmed from child_plan where id = $1`,
      [planId],
    )
  )[0]!.confirmed

async function goesIn(): Promise<Browser> {
  const asked = await ask()
  assert.equal(asked.status, 303, asked.page.querySelector('main')?.text)
  service.clock.advance({ minutes: 2 })
  const browser = aBrowser(service)
  await browser.send(await linkSentTo(service, DANA))
  await browser.send('/for-you/code', { code: await codeSentTo(service, DANA), _button: 'check' })
  return browser
}

test('CSW-13: a social worker is asked by a link only at the work address that they read a code from', async () => {
  const page = (await lorna().visit(`/children/${world.callum}/plan`)).page
  assert.ok(page.querySelector(`a[href="/plans/${planId}/ask"]`), 'the plan’s page leads there')
  assert.match(errors(await ask()), /Nobody has checked yet that the address is Dana Reid’s own/)

  await lorna().send(check, { _button: 'send' })
  const code = await codeSentTo(service, DANA)
  const wrong = await lorna().send(check, { code: code === '000000' ? '000001' : '000000', _button: 'check' })
  assert.match(errors(wrong), /This is not the code/)
  assert.equal((await lorna().send(check, { code, _button: 'check' })).status, 303)
  const [kept] = await service.sql('select verified_address, verified_by from social_worker where id = $1', [
    socialWorkerId,
  ])
  assert.deepEqual(kept, { verified_address: DANA, verified_by: people.leadElsewhere.id })
})

test('CSW-13: they see what is asked and why, and no more; what they say stands on the plan by name and date', async () => {
  const browser = await goesIn()
  const seen = (await browser.visit(PATH)).page.querySelector('main')!.text
  assert.match(seen, /Lorna .+is writing a plan for Callum M\., whose social worker you are/)
  assert.match(seen, /A walk and a talk on Mondays\./)
  assert.doesNotMatch(seen, /Mac Donald|Lochside|hard to join in|I like Pippa/)

  assert.match(errors(await browser.send(PATH)), /Select whether this is/)
  assert.match(errors(await browser.send(PATH, { decision: 'no' })), /Say what should be different/)
  assert.equal((await browser.send(PATH, { decision: 'no', whyNot: 'Tuesdays, after the visit.' })).status, 303)
  await service.runJobs()
  assert.equal(await confirmed(), null)
  const plan = (await lorna().visit(`/children/${world.callum}/plan`)).page.text
  assert.match(plan, /Dana Reid does not confirm it yet:\s*Tuesdays, after the visit\./)

  assert.equal((await browser.send(PATH, { decision: 'yes' })).status, 303)
  await service.runJobs()
  const [share] = await service.sql('select id from shared_purpose order by sent_at desc limit 1')
  assert.deepEqual(await confirmed(), { name: 'Dana Reid', onDay: '2026-03-02', staffId: null, linkId: share!.id })
  const now = (await lorna().visit(`/children/${world.callum}/plan`)).page.text
  assert.match(now, /Dana Reid of social work, 2 March 2026, by a link that was sent to them/)
  const told = await service.sql(
    `select kind, from_id from notice where to_id = $1 and kind like 'purpose %' order by at, id`,
    [people.leadElsewhere.id],
  )
  assert.deepEqual(told, [
    { kind: 'purpose not confirmed', from_id: null },
    { kind: 'purpose confirmed', from_id: null },
  ])
  const lines = await service.sql(`select what from audit.entry where what like 'purpose %' order by at, seq`)
  assert.deepEqual(
    lines.map(({ what }) => what),
    ['purpose not confirmed by link', 'purpose confirmed by link'],
  )
})

test('CSW-13: a link that a newer one ends opens nothing, and has a line of its own in the log', async () => {
  const first = await goesIn()
  const [open] = await service.sql<{ id: string }>('select id from shared_purpose order by sent_at desc limit 1')
  service.clock.advance({ minutes: 1 })
  await goesIn()
  assert.match((await first.visit(PATH)).page.text, /This link does not open/)
  const lines = await service.sql<{ person: string; shareId: string }>(
    `select person_id as person, subject ->> 'shareId' as "shareId" from audit.entry
     where what = 'link ended by a newer one' order by at desc, seq desc limit 1`,
  )
  assert.deepEqual(lines, [{ person: people.leadElsewhere.id, shareId: open!.id }])
})

test('CSW-13: what they confirmed and take back again is confirmed no more', async () => {
  const browser = await goesIn()
  await browser.send(PATH, { decision: 'yes' })
  await service.runJobs()
  assert.notEqual(await confirmed(), null)
  await browser.send(PATH, { decision: 'no', whyNot: 'Not any more.' })
  await service.runJobs()
  assert.equal(await confirmed(), null)
})

/** The plan asks for the same, but for what is said here. */
const saysNow = (now: Partial<PlanWork>) =>
  lorna().change(async (write) => {
    const [{ work }] = (await service.sql(
      `select draft -> 'content' -> 'works' -> 0 as work from child_plan where id = $1`,
      [planId],
    )) as [{ work: PlanWork }]
    await changePlan(write, planId, keepWork({ ...work, ...now }))
  })

test('CSW-13: of other days than those that they read, they have confirmed nothing', async () => {
  const browser = await goesIn()
  await browser.send(PATH, { decision: 'yes' })
  await saysNow({ until: '2026-12-18' })
  await service.runJobs()
  assert.equal(await confirmed(), null)
})

test('CSW-13: what nobody could be told waits until somebody can', async () => {
  const browser = await goesIn()
  await browser.send(PATH, { decision: 'yes' })
  const works = (until: string | null) =>
    service.sql('update membership set ends_on = $2 where staff_id = $1', [people.leadElsewhere.id, until])
  await works('2026-03-01')
  await service.sql('delete from auth.rights where area_id = 2')
  await service.runJobs()
  assert.equal(await confirmed(), null)
  await works(null)
  await service.sql('delete from auth.rights where area_id = 2')
  service.clock.advance({ minutes: 1 })
  await service.runJobs()
  assert.notEqual(await confirmed(), null)
})

test('CSW-13: what was said by an earlier link, and could not be kept then, is not put over what was said since', async () => {
  const browser = await goesIn()
  await browser.send(PATH, { decision: 'yes' })
  await service.sql(
    `update graphile_worker._private_jobs j set run_at = $1 from graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'bring purpose home'`,
    [new Date(service.clock.now().getTime() + 5 * 60_000)],
  )
  await (await goesIn()).send(PATH, { decision: 'no', whyNot: 'Not any more.' })
  await service.runJobs()
  service.clock.advance({ minutes: 5 })
  await service.runJobs()
  assert.equal(await confirmed(), null)
})

const causes: Record<string, () => Promise<unknown>> = {
  'the words of the plan change': () => saysNow({ purpose: `A walk, said at ${service.clock.now().toISOString()}.` }),
  'its days change': () => saysNow({ from: '2026-03-09' }),
  'they are not the child’s social worker any more': () =>
    service.sql(
      `update social_worker set until_day = '2026-03-01', from_day = '2026-02-01', why_ended = 'moved away' where id = $1`,
      [socialWorkerId],
    ),
  'another address is theirs': () =>
    service.sql(`update social_worker set email = 'other@council.test' where id = $1`, [socialWorkerId]),
  'whoever asked works here no more': () =>
    service.sql('update staff_member set active = false where id = $1', [people.leadElsewhere.id]),
  'the record is restricted': () =>
    service.sql(
      `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
       values (2, gen_random_uuid(), $1, 'x', $2, '2026-06-01', $2, $3)`,
      [world.callum, people.leadElsewhere.id, service.clock.now()],
    ),
  'the plan is sent to be agreed': () =>
    service.sql(
      `update child_plan set state = 'with approver', approver_id = $2, sent_at = now(), why = 'x' where id = $1`,
      [planId, people.supervisorElsewhere.id],
    ),
}
const backAgain = async () => {
  await service.sql(`update social_worker set until_day = null, why_ended = null, email = $2 where id = $1`, [
    socialWorkerId,
    DANA,
  ])
  await service.sql('update staff_member set active = true where id = $1', [people.leadElsewhere.id])
  await service.sql('delete from seal where child_id = $1', [world.callum])
  await service.sql(`update child_plan set state = 'draft' where id = $1`, [planId])
}

for (const [cause, happens] of Object.entries(causes)) {
  test(`CSW-13, R13: the link ends when ${cause}, and nothing is kept of what is sent then`, async () => {
    const browser = await goesIn()
    const form = await browser.visit(PATH)
    assert.match(form.page.text, /A walk/)
    service.clock.advance({ minutes: 1 })
    await happens()
    const kept = await confirmed()
    assert.match((await browser.visit(PATH)).page.text, /This link does not open/)
    await browser.sendFrom(form, PATH, { decision: 'yes' })
    await service.runJobs()
    assert.deepEqual(await confirmed(), kept)
    await backAgain()
  })
}

test('CSW-13: whoever has an account is not asked by a link', async () => {
  await aCaseElsewhere(service)
  await service.sql('update social_worker set staff_id = $1 where id = $2', [
    people.practitionerElsewhere.id,
    socialWorkerId,
  ])
  await assert.rejects(
    lorna().change((write) => sendPurpose(write, planId)),
    /has an account/,
  )
  assert.match((await lorna().visit(`/plans/${planId}/ask`)).page.text, /Dana Reid has an account/)
})
