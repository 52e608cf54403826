import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'
import { aCase } from '../testing/a-case.ts'

const service = aService()
let caseId: string

const worker = () => service.as('practitioner')
const add = (staffId: string, caseRole: string, more: Record<string, string> = {}) =>
  worker().send(`/cases/${caseId}/people/add`, {
    staffId,
    caseRole,
    why: 'Supports the family',
    startsOn: '2026-03-02',
    ...more,
  })
const sees = (name: PersonName) =>
  service.as(name).look(async ({ db, actor }) => {
    const cases = await db.selectFrom('helpCase').where('areaId', '=', actor.areaId).select('id').execute()
    const children = await db.selectFrom('child').where('areaId', '=', actor.areaId).select('id').execute()
    const details = await db.selectFrom('childDetail').where('areaId', '=', actor.areaId).select('childId').execute()
    return { cases: cases.length, children: children.length, details: details.length }
  })
const placeOf = async (staffId: string) =>
  (
    await service.sql(
      `select id, case_role, starts_on::text, ends_on::text, why from case_member where case_id = $1 and staff_id = $2 order by starts_on desc, id desc`,
      [caseId, staffId],
    )
  )[0]!

test('somebody from outside the team is added with role, dates and why, is told, and sees the case and the child', async () => {
  await service.sql('insert into child_detail (area_id, child_id, school_id) values (1, $1, $2)', [
    world.amira,
    world.hillRoad,
  ])
  ;({ caseId } = await aCase(service))
  assert.deepEqual(await sees('partner'), { cases: 0, children: 0, details: 0 })
  const { page } = await worker().visit(`/cases/${caseId}/people/add`)
  assert.match(page.querySelector('main')!.text, /Pat Partner\s*Partner, Young Northshire/)

  const sent = await add(people.partner.id, 'partner')
  assert.equal(sent.status, 303)
  assert.deepEqual(await placeOf(people.partner.id).then(({ id: _, ...place }) => place), {
    case_role: 'partner',
    starts_on: '2026-03-02',
    ends_on: null,
    why: 'Supports the family',
  })
  assert.deepEqual(await sees('partner'), { cases: 1, children: 1, details: 1 })
  const { page: notices } = await service.as('partner').visit('/notices')
  assert.match(notices.querySelector('main li')!.text, /You were added to a case: Amira Khan/)
  const list = await service.as('partner').visit(`/cases/${caseId}/people`)
  assert.match(
    list.page.querySelector('table')!.text,
    /Pat PartnerRole PartnerSince 2 Mar 2026Until no end dateWhy Supports the family/,
  )
  assert.doesNotMatch(list.body, /people\/add/)
})

test('ending it takes the case and the child away with the next request, on the same day too', async () => {
  const { id } = await placeOf(people.partner.id)
  const { page } = await worker().visit(`/cases/${caseId}/people/${id}/end`)
  assert.equal(page.querySelector('h1')?.text, 'Take Pat Partner off the case')
  assert.equal((await worker().send(`/cases/${caseId}/people/${id}/end`)).status, 422, 'it says why')
  assert.equal((await worker().send(`/cases/${caseId}/people/${id}/end`, { why: 'The family moved on' })).status, 303)
  assert.match((await worker().visit(`/cases/${caseId}/people`)).body, /Taken off: The family moved on/)
  const [line] = await service.sql(`select headline from chronology_entry where kind = 'person left'`)
  assert.equal(line?.headline, 'Pat Partner: The family moved on')
  assert.deepEqual(await sees('partner'), { cases: 0, children: 0, details: 0 })
  assert.equal((await service.as('partner').visit(`/cases/${caseId}/people`)).status, 404)
  assert.equal((await worker().visit(`/cases/${caseId}/people/${id}/end`)).status, 404, 'it has ended')
})

test('a last day that is known ends it by itself', async () => {
  await add(people.partner.id, 'social worker', { endsOn: '2026-03-06' })
  service.clock.advance({ days: 4 })
  assert.equal((await sees('partner')).cases, 1)
  service.clock.advance({ days: 1 })
  assert.deepEqual(await sees('partner'), { cases: 0, children: 0, details: 0 })
  service.clock.advance({ days: -5 })
})

test('who somebody is elsewhere must fit: a namesake at another school learns nothing', async () => {
  const sentence = async (staffId: string, caseRole: string, more = {}) =>
    (await add(staffId, caseRole, more)).page.querySelector('.nhsuk-error-summary a')?.text
  assert.match((await sentence(people.otherTeacher.id, 'teacher'))!, /works at the child’s school/)
  assert.match((await sentence(people.teacher.id, 'co-worker'))!, /Only somebody of the team/)
  assert.match((await sentence(people.commissioner.id, 'partner'))!, /does not give access to cases/)
  assert.match((await sentence(people.partner.id, 'partner'))!, /on the case already/)
  assert.match((await sentence(people.teacherElsewhere.id, 'partner'))!, /works with us now/)
  assert.match((await sentence(people.teacher.id, 'teacher', { endsOn: '2026-03-01' }))!, /the first day or later/)
  const nothing = await add('', '', { why: 'Kept' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.body, /Kept/)
})

test('a co-worker of the team reads and works on the case; only its lead or a supervisor says who is on it', async () => {
  assert.equal((await add(people.colleague.id, 'co-worker')).status, 303)
  assert.equal((await service.as('colleague').visit(`/cases/${caseId}/aim`)).status, 200)
  const refused = await service.as('colleague').visit(`/cases/${caseId}/people/add`)
  assert.match(refused.body, /Only the lead worker of this case or a supervisor/)
})

test('people are found by a part of their name, which is not a pattern', async () => {
  const found = async (name: string) =>
    (await worker().visit(`/cases/${caseId}/people/add?name=${encodeURIComponent(name)}`)).page.querySelectorAll(
      'input[name=staffId]',
    ).length
  assert.equal(await found('else'), 1)
  assert.equal(await found('%'), 0)
})

test('CSW-1: a supervisor changes the lead worker: one leads at a time, both are told, and whoever looks reads why', async () => {
  const refused = await worker().visit(`/cases/${caseId}/lead`)
  assert.match(refused.body, /Only a supervisor of the team/)
  const supervisor = service.as('supervisor')
  const nobody = await supervisor.send(`/cases/${caseId}/lead`, { why: 'Priya is on leave' })
  assert.equal(nobody.page.querySelector('.nhsuk-error-summary a')?.text, 'Select who leads from now on')
  const other = await supervisor.send(`/cases/${caseId}/lead`, { leadId: people.otherPractitioner.id, why: 'x' })
  assert.match(other.body, /works in the team of this case/)

  const sent = await supervisor.send(`/cases/${caseId}/lead`, { leadId: people.colleague.id, why: 'Priya is on leave' })
  assert.equal(sent.status, 303)
  const [row] = await service.sql('select lead_id from help_case where id = $1', [caseId])
  assert.equal(row?.lead_id, people.colleague.id)
  const places = await service.sql(
    `select staff_id, case_role from case_member where case_id = $1 and (ends_on is null or ends_on >= '2026-03-02') and staff_id <> $2`,
    [caseId, people.partner.id],
  )
  assert.deepEqual(places, [{ staff_id: people.colleague.id, case_role: 'lead worker' }])
  const told = async (kind: string) =>
    (
      await service.sql('select to_id from notice where kind = $1 and at = $2 order by to_id', [
        kind,
        service.clock.now(),
      ])
    ).map(({ to_id }) => to_id)
  assert.deepEqual(await told('lead worker changed'), [people.practitioner.id])
  assert.ok((await told('case given to you')).includes(people.colleague.id))
  const [event] = await service.sql(`select headline, significant from chronology_entry where kind = 'worker changed'`)
  assert.deepEqual(event, { headline: 'Col Keyworker: Priya is on leave', significant: true })
  const story = await service.as('lead').visit(`/cases/${caseId}/chronology`)
  assert.match(story.body, /New lead worker: Col Keyworker: Priya is on leave/, 'on the screen, with its reason')
  assert.match((await service.as('practitioner').visit(`/cases/${caseId}/aim`)).body, /only its workers/)
  assert.equal((await service.as('colleague').visit(`/cases/${caseId}/aim`)).status, 200)
})

test('when the case closes, those from outside the team see it until the end of the day', async () => {
  assert.equal(
    (await sees('partner')).cases,
    1,
    'what they may see is worked out, and holds until it is worked out anew',
  )
  await service.as('supervisor').send(`/cases/${caseId}/close`, { outcome: 'aim met', note: 'Done', wayBack: 'Ask.' })
  assert.equal((await sees('partner')).cases, 1)
  service.clock.advance({ days: 1 })
  assert.deepEqual(await sees('partner'), { cases: 0, children: 0, details: 0 })
  assert.equal((await sees('colleague')).cases, 1)
})
