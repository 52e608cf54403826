import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aContact, aSession } from './testing/a-contact.ts'
import { aService, people, world } from '#test/service.ts'
import { aCaseOfCallum, planOfCallum } from '#features/remit/testing/a-remit-case.ts'

const service = aService()
const pippa = 'practitionerElsewhere'
const session = { ...aSession, by: pippa, withWhom: ['child'] } as const
const form = {
  ...{ attendance: 'attended', worker: people.practitionerElsewhere.id, day: '2026-03-02', time: '8:55' },
  ...{ mode: 'face to face', place: 'school', audience: 'service', content: 'We talked.' },
}
const met = { ...form, kind: 'child session', withWhom: 'child', inSpiteOf: 'He asked.' }
let caseId: string

const refused = async (guard: string) =>
  (
    await service.sql<{ many: number }>(
      `select count(*)::int as many from audit.entry where area_id = 2 and what = 'refused by the remit'
       and subject ->> 'guard' = $1 and subject ->> 'caseId' = $2`,
      [guard, caseId],
    )
  )[0]!.many

before(async () => {
  await service.ready
  ;({ caseId } = await aCaseOfCallum(service))
})

test('CSW-53: the first time with the child is refused until a parent was told who employs the worker', async () => {
  const list = async () => (await service.as(pippa).visit(`/cases/${caseId}/before`)).page
  assert.match((await list()).querySelector('main')!.text, /employed by the council’s Social Work Services.*To do/s)
  const link = (await list()).querySelector(`a[href="/cases/${caseId}/family-told"]`)
  assert.ok(link, 'where to do it is one link away')

  const sent = await service.as(pippa).send(`/cases/${caseId}/contacts/new`, met)
  assert.equal(sent.status, 422)
  assert.match(
    sent.page.querySelector('.nhsuk-error-summary')!.text,
    /told who employs the worker before the first time/,
  )
  assert.equal(await refused('familyToldFirst'), 1)
  // Under another name it is the same: a visit at home, a talk at which the child was.
  for (const kind of ['home visit', 'consultation', 'observation'] as const)
    await assert.rejects(aContact(service, caseId, { ...session, kind }), /told who employs|Ask somebody who knows/)

  const early = await service.as(pippa).send(`/cases/${caseId}/family-told`, {
    toldWhom: 'Mairi Mac Donald',
    toldBy: 'Lorna Lead',
    toldOn: '2026-03-03',
    how: 'phone',
  })
  assert.equal(early.status, 422, 'not in the future')
  const told = await service.as(pippa).send(`/cases/${caseId}/family-told`, {
    toldWhom: 'Mairi Mac Donald',
    toldBy: 'Lorna Lead',
    toldOn: '2026-03-01',
    how: 'face to face',
  })
  assert.equal(told.status, 303)
  const [row] = await service.sql('select *, told_on::text from family_told where case_id = $1', [caseId])
  assert.deepEqual(
    [row!.told_on, row!.told_by, row!.told_whom, row!.how, row!.employer],
    ['2026-03-01', 'Lorna Lead', 'Mairi Mac Donald', 'face to face', 'the council’s Social Work Services'],
  )
  await assert.rejects(
    aContact(service, caseId, { ...session, inSpiteOf: 'He asked.', at: new Date('2026-02-27T10:00Z') }),
    /told who employs/,
    'a session from before they were told',
  )
  assert.match((await list()).querySelector('main')!.text, /Lorna Lead told Mairi Mac Donald on 1 March 2026.Done/)
})

test('CSW-54: no parent is approached before somebody who knows the family was asked', async () => {
  const phone = { ...form, kind: 'parent contact', withWhom: 'parent or carer', mode: 'phone' }
  const sent = await service.as(pippa).send(`/cases/${caseId}/contacts/new`, phone)
  assert.equal(sent.status, 422)
  assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /Ask somebody who knows the family/)
  for (const about of [
    { mode: 'letter', place: 'not in person' },
    { attendance: 'was not brought' },
    { kind: 'home visit', withWhom: ['other'], mode: 'face to face', place: 'home' },
    { kind: 'agency liaison', withWhom: ['social worker', 'parent or carer'] },
  ] as const)
    await assert.rejects(aContact(service, caseId, { by: pippa, ...about }), /Ask somebody who knows the family/)
  assert.equal(await refused('approachAskedFirst'), 6, 'each attempt, and the visit at home before')

  const kept = await service.as(pippa).send(`/cases/${caseId}/approach`, {
    fromName: 'Lorna Lead',
    fromRole: 'Named Person',
    givenOn: '2026-03-02',
    points: 'Ring his mother after three.',
    risks: 'His father must not be told where they live.',
    language: 'Gaelic, no interpreter needed',
  })
  assert.equal(kept.status, 303)
  const page = (await service.as(pippa).visit(`/cases/${caseId}/before`)).page.querySelector('main')!.text
  assert.match(page, /His father must not be told where they live/)
  const lead = (await service.as('leadElsewhere').visit(`/cases/${caseId}/before`)).page.querySelector('main')!.text
  assert.doesNotMatch(lead, /His father/, 'only those who work on the case read it')

  const again = await service.as(pippa).send(`/cases/${caseId}/contacts/new`, phone)
  assert.equal(again.status, 303)
  const first = await service.as(pippa).send(`/cases/${caseId}/contacts/new`, { ...met, inSpiteOf: '' })
  assert.equal(first.status, 303, 'and with both done, the first session')
})

test('CSW-12: where a social worker is allocated, the aim is spoken of with them before the first session', async () => {
  const other = await aCaseOf(world.isla)
  await service.sql(
    `insert into social_worker (area_id, id, child_id, school_id, known_to, name, team_name, from_day, named_by, named_at)
     values (2, gen_random_uuid(), $1, $2, array[$3]::uuid[], 'Una Allocated', 'Children and families', '2026-01-05', $4, now())`,
    [world.isla, world.academyElsewhere, world.childrensServices, people.supervisorElsewhere.id],
  )
  await service.sql(
    `insert into family_told (area_id, id, case_id, child_id, school_id, team_id, told_on, told_by, told_whom, how, employer, kept_by, kept_at)
     values (2, gen_random_uuid(), $1, $2, $3, $4, '2026-03-01', 'Pippa', 'Her mother', 'phone', 'the council', $5, now())`,
    [other, world.isla, world.academyElsewhere, world.childrensServices, people.practitionerElsewhere.id],
  )
  const meets = { ...session, inSpiteOf: 'She asked.' }
  await assert.rejects(aContact(service, other, meets), /has a social worker. Speak with them/)
  await service.sql(
    `insert into liaison (area_id, id, case_id, child_id, school_id, team_id, with_name, on_day, mode, purposes, said, audience, kept_by, kept_at)
     values (2, gen_random_uuid(), $1, $2, $3, $4, 'Una Allocated', '2026-03-02', 'phone', '{aim of the involvement}', 'Friends', 'case', $5, now())`,
    [other, world.isla, world.academyElsewhere, world.childrensServices, people.practitionerElsewhere.id],
  )
  const yesterday = { ...meets, at: new Date('2026-03-01T10:00Z') }
  await assert.rejects(aContact(service, other, yesterday), /has a social worker/, 'a session from before they spoke')
  // Before anybody was allocated, nobody was there to be spoken with; the plan had been looked at before that day.
  await service.sql(
    `update plan_check set checked_at = '2026-02-27T10:00Z' where request_id = (select request_id from help_case where id = $1)`,
    [other],
  )
  await service.sql(`update social_worker set from_day = '2026-03-02' where child_id = $1`, [world.isla])
  await aContact(service, other, yesterday)
  await aContact(service, other, meets)
})

/** The same case for another child. */
async function aCaseOf(childId: string): Promise<string> {
  const [made] = await service.sql<{ id: string }>(
    `insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at)
     select 2, gen_random_uuid(), $1, $2, team_id, request_id, lead_id, now() from help_case where id = $3 returning id`,
    [childId, world.academyElsewhere, caseId],
  )
  await service.sql(
    `insert into case_member (area_id, id, case_id, child_id, school_id, team_id, staff_id, case_role, starts_on)
     values (2, gen_random_uuid(), $1, $2, $3, $4, $5, 'lead worker', '2026-03-02')`,
    [made!.id, childId, world.academyElsewhere, world.childrensServices, people.practitionerElsewhere.id],
  )
  await service.as('supervisorElsewhere').change(async (write) => {
    for (const circle of [made!.id, world.childrensServices]) await write.childBecomesKnownTo(childId, circle)
    await write.rightsChanged([people.practitionerElsewhere.id])
    write.audit('case opened', { children: [childId], caseId: made!.id })
  })
  return made!.id
}

test('CSW-23: focussed work begins only where the plan in force names that topic', async () => {
  const none = await service.as(pippa).visit(`/cases/${caseId}/plan-work`)
  assert.match(
    none.page.querySelector('main')!.text,
    /no agreed plan that asks this team for focussed work or playground supervision/,
  )
  const forged = await service.as(pippa).send(`/cases/${caseId}/plan-work`, { planWorkId: crypto.randomUUID() })
  assert.equal(forged.status, 422)
  assert.equal(await refused('workInPlan'), 1)

  const { workIds } = await planOfCallum(service, [
    {},
    { kind: 'focussed work', topic: 'anger management', purpose: 'Ways to calm down.' },
    {
      kind: 'playground supervision',
      purpose: 'Joining in with two friends.',
      from: '2026-03-02',
      until: '2026-03-13',
    },
  ])
  const involvement = await service.as(pippa).send(`/cases/${caseId}/plan-work`, { planWorkId: workIds[0]! })
  assert.equal(involvement.status, 422, 'involvement is no focussed work')
  const begun = await service.as(pippa).send(`/cases/${caseId}/plan-work`, { planWorkId: workIds[1]! })
  assert.equal(begun.status, 303)
  const [work] = await service.sql('select * from remit_work where plan_work_id = $1', [workIds[1]])
  assert.deepEqual(
    [work!.kind, work!.topic, work!.purpose],
    ['focussed work', 'anger management', 'Ways to calm down.'],
  )

  const sent = await service
    .as(pippa)
    .send(`/cases/${caseId}/contacts/new`, { ...met, inSpiteOf: '', workId: work!.id })
  assert.equal(sent.status, 303)
  await service.sql(`update child_plan set state = 'draft', draft = '{}', agreed = null where child_id = $1`, [
    world.callum,
  ])
  await assert.rejects(
    aContact(service, caseId, { ...session, workId: work!.id }),
    /no agreed plan that names this work/,
  )
  await service.sql(`update child_plan set state = 'agreed', draft = null, agreed = 1 where child_id = $1`, [
    world.callum,
  ])
})

test('CSW-26: a work that began under a longer plan ends with the plan of today', async () => {
  const [work] = await service.sql(`select id, plan_work_id from remit_work where topic = 'anger management'`)
  const now = { ...session, workId: work!.id }
  const planUntil = (day: string | null) =>
    service.sql('update plan_work set from_day = null, until_day = $1 where id = $2', [day, work!.plan_work_id])
  await planUntil('2026-03-01')
  await assert.rejects(aContact(service, caseId, now), /only for its period/)
  await planUntil(null)
  await aContact(service, caseId, now)
})

let playground: string

test('CSW-24, CSW-25, CSW-26: playground supervision only as the plan names it, for its purpose and within its period', async () => {
  const [named] = await service.sql(`select id from plan_work where kind = 'playground supervision'`)
  const begin = (fields: Record<string, string>) =>
    service.as(pippa).send(`/cases/${caseId}/plan-work`, { planWorkId: named!.id, ...fields })
  const without = await begin({})
  assert.match(without.page.querySelector('.nhsuk-error-summary')!.text, /first and the last day/)
  const beyond = await begin({ fromDay: '2026-03-02', untilDay: '2026-03-20' })
  assert.match(beyond.page.querySelector('.nhsuk-error-summary')!.text, /plan gives another period/)
  const turned = await begin({ fromDay: '2026-03-10', untilDay: '2026-03-09' })
  assert.equal(turned.status, 422)
  const begun = await begin({ fromDay: '2026-03-02', untilDay: '2026-03-06' })
  assert.equal(begun.status, 303)
  playground = begun.location!.split('/').at(-1)!
  const [work] = await service.sql('select purpose, from_day::text, until_day::text from remit_work where id = $1', [
    playground,
  ])
  assert.deepEqual(work, { purpose: 'Joining in with two friends.', from_day: '2026-03-02', until_day: '2026-03-06' })
})

test('CSW-27: nobody is in the playground until the school confirms that they are extra; a breach stays with the ISO', async () => {
  const at = new Date('2026-03-02T08:57Z')
  const inPlayground = { ...session, workId: playground, at }
  await assert.rejects(aContact(service, caseId, inPlayground), /extra to the staff in the playground/)
  const school = service.as('leadElsewhere')
  const said = { onDay: '2026-03-02', saidBy: 'Lorna Lead' }
  const nobody = await school.send(`/plan-work/${playground}`, { ...said, supernumerary: 'yes', staffCount: '0' })
  assert.match(nobody.page.querySelector('.nhsuk-error-summary')!.text, /With no other staff there/)
  const tomorrow = { ...said, onDay: '2026-03-03', supernumerary: 'yes', staffCount: '3' }
  assert.equal((await school.send(`/plan-work/${playground}`, tomorrow)).status, 422, 'nobody knows it before the day')
  const confirmed = await school.send(`/plan-work/${playground}`, { ...said, supernumerary: 'yes', staffCount: '3' })
  assert.equal(confirmed.status, 303)
  const [check] = await service.sql('select * from staffing_check where work_id = $1', [playground])
  assert.deepEqual([check!.staff_count, check!.said_by, check!.kept_by], [3, 'Lorna Lead', people.leadElsewhere.id])
  await aContact(service, caseId, inPlayground)

  const breach = await service.as(pippa).send(`/plan-work/${playground}`, {
    ...said,
    supernumerary: 'no',
    staffCount: '1',
    saidBy: 'The head',
    note: 'Two were ill, and I was counted.',
  })
  assert.equal(breach.status, 303)
  const iso = await service.as('supervisorElsewhere').visit('/remit')
  assert.match(iso.page.querySelector('main')!.text, /2 March 2026.*Lochside Primary.*Two were ill, and I was counted/s)
  const [told] = await service.sql(`select kind from notice where to_id = $1 and kind = 'breach of the remit'`, [
    people.supervisorElsewhere.id,
  ])
  assert.ok(told)
  await assert.rejects(
    aContact(service, caseId, { ...inPlayground, at: new Date('2026-03-02T08:59Z') }),
    /extra to the staff/,
  )
  await school.send(`/plan-work/${playground}`, { ...said, supernumerary: 'yes', staffCount: '2' })
})

test('CSW-26: the work is over by itself after its last day', async () => {
  service.clock.advance({ days: 4, hours: 3 })
  await aContact(service, caseId, { ...session, workId: playground })
  service.clock.advance({ days: 3 })
  await assert.rejects(aContact(service, caseId, { ...session, workId: playground }), /only for its period/)
  const page = await service.as(pippa).visit(`/cases/${caseId}/plan-work`)
  assert.match(page.page.querySelector('main')!.text, /2 March 2026 – 6 March 2026.*Over/s)
  const again = await service.as(pippa).send(`/plan-work/${playground}/end`)
  assert.equal(again.status, 422)
})

test('a service without a remit is asked none of it', async () => {
  const { aCase } = await import('#features/cases/testing/a-case.ts')
  const made = await aCase(service)
  await aContact(service, made.caseId)
  await aContact(service, made.caseId, aSession)
  const { page } = await service.as('practitioner').visit(`/cases/${made.caseId}/before`)
  assert.match(page.querySelector('main')!.text, /asks for nothing before the first session/)
  const told = await service
    .as('practitioner')
    .send(`/cases/${made.caseId}/family-told`, { toldWhom: 'x', toldBy: 'y', toldOn: '2026-03-01', how: 'phone' })
  assert.equal(told.status, 422)
})
