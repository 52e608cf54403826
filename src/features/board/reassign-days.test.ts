import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { changeLeadWorker } from '#features/cases/members/change-lead-worker.ts'
import { aService, people, world } from '#test/service.ts'
import { suggested } from './suggest.ts'
import { aScottishCase } from './testing/scottish-cases.ts'

/** Pippa is away from Monday 9 to Friday 13 March 2026; it is Monday 2 March. */
const service = aService()
const supervisor = service.as('supervisorElsewhere')
const pippa = people.practitionerElsewhere.id
const catriona = people.colleagueElsewhere.id
const struan = people.supervisorElsewhere.id
const away = `/board/away/${pippa}?team=${world.childrensServices}`
const days = { fromDay: '9/3/2026', untilDay: '13/3/2026' }
let cases: { caseId: string; childId: string }[]

const itIs = (moment: string) =>
  service.clock.advance({ milliseconds: new Date(moment).getTime() - service.clock.now().getTime() })

beforeEach(async () => {
  await service.ready
  itIs('2026-03-02T09:00Z')
  await service.sql('delete from platform.round')
  await service.sql(`update help_case set status = 'closed', closed_at = now(), outcome = 'aim met' where area_id = 2`)
  await service.sql('delete from reassigned_case')
  await service.sql('delete from reassignment')
  await service.sql(`delete from notice where kind = 'reassignment to look at'`)
  cases = []
  for (const name of ['Una', 'Vera']) cases.push(await aScottishCase(service, { name }))
})

const leads = async () => {
  const ids = cases.map(({ caseId }) => caseId)
  const rows = await service.sql('select id, lead_id from help_case where id = any ($1)', [ids])
  return ids.map((caseId) => rows.find(({ id }) => id === caseId)!.lead_id)
}
const plan = async (more: Record<string, string> = days) => {
  const to = Object.fromEntries(cases.map(({ caseId }) => [`to-${caseId}`, catriona]))
  return supervisor.send(away, { why: 'Away from work', ...to, ...more })
}
const press = (at: string, button: string, more = {}) => supervisor.send(at, { _button: button, ...more })
const on = async (moment: string) => {
  itIs(moment)
  await service.runSchedules()
  return service.runJobs()
}
const state = async () => (await service.sql('select state from reassignment'))[0]!.state
const told = async () => (await service.sql(`select 1 from notice where kind = 'reassignment to look at'`)).length

test('what begins on a day is agreed now, goes on that day and comes back on the day after the last', async () => {
  const { location: at } = await plan()
  assert.match((await supervisor.visit(at!)).page.text, /Move these 2 cases on 9 March 2026/)
  assert.equal((await press(at!, 'do')).status, 303)
  assert.deepEqual([await state(), await leads()], ['agreed', [pippa, pippa]])
  assert.match((await supervisor.visit('/board')).page.text, /Pippa Worker: with others from/)

  await on('2026-03-09T05:30Z')
  assert.deepEqual(await leads(), [pippa, pippa], 'not before six')
  await on('2026-03-09T06:00Z')
  assert.deepEqual([await state(), await leads()], ['done', [catriona, catriona]])
  assert.equal((await service.as('colleagueElsewhere').visit(`/cases/${cases[0]!.caseId}/contacts/new`)).status, 200)
  await on('2026-03-13T20:00Z')
  assert.deepEqual(await leads(), [catriona, catriona])
  await on('2026-03-14T06:00Z')
  assert.deepEqual([await state(), await leads()], ['given back', [pippa, pippa]])
  assert.equal(await told(), 0)
})

test('what was given on meanwhile stays as it is, and the supervisors are told to look', async () => {
  const { location: at } = await plan()
  await press(at!, 'do')
  await supervisor.change((write) => changeLeadWorker(write, cases[0]!.caseId, { leadId: struan, why: 'Knows them' }))
  await on('2026-03-09T06:00Z')
  assert.deepEqual(await leads(), [struan, catriona])
  const supervisors = await told()
  assert.ok(supervisors > 0)
  await on('2026-03-14T06:00Z')
  assert.deepEqual([await state(), await leads()], ['given back', [struan, pippa]])
})

test('whoever comes back later keeps the others on until then, and given back by hand it is not given back twice', async () => {
  const { location: at } = await plan({ untilDay: '3/3/2026' })
  await press(at!, 'do')
  assert.equal((await press(at!, 'last day', { untilDay: '5/3/2026' })).status, 303)
  await on('2026-03-04T06:00Z')
  assert.deepEqual(await leads(), [catriona, catriona])
  assert.equal((await press(at!, 'give back')).status, 303)
  await supervisor.change((write) => changeLeadWorker(write, cases[0]!.caseId, { leadId: catriona, why: 'As before' }))
  await on('2026-03-06T06:00Z')
  assert.deepEqual(await leads(), [catriona, pippa])
})

test('agreed and dropped before its day, nothing goes; a day that has passed is refused', async () => {
  const { location: at } = await plan()
  await press(at!, 'do')
  assert.equal((await press(at!, 'drop')).status, 303)
  await on('2026-03-09T06:00Z')
  assert.deepEqual([await state(), await leads()], ['dropped', [pippa, pippa]])
  assert.equal((await plan({ ...days, fromDay: '1/3/2026' })).status, 422)
  assert.equal((await plan({ fromDay: '20/3/2026', untilDay: '19/3/2026' })).status, 422)
})

test('somebody who works in the family’s language is suggested, and it is said before it happens', async () => {
  await service.sql(`update staff_member set also_speaks = 'Polish, BSL' where id = $1`, [struan])
  await service.sql(
    `insert into child_detail (area_id, child_id, interpreter_for, school_id, known_to) values (2, $1, 'Polish', $2, $3)
     on conflict (area_id, child_id) do update set interpreter_for = 'Polish'`,
    [cases[0]!.childId, world.lochside, [world.childrensServices]],
  )
  await service.sql(
    `insert into approach_guidance (area_id, id, case_id, child_id, school_id, team_id, from_name, from_role, given_on, points, kept_by, kept_at)
     values (2, gen_random_uuid(), $1, $2, $3, $4, 'Mo', 'Teacher', '2026-02-27', 'Ring after six', $5, now())`,
    [cases[0]!.caseId, cases[0]!.childId, world.lochside, world.childrensServices, pippa],
  )
  assert.match((await supervisor.visit(away)).page.text, /Struan \w+, \d cases?\. Works in Polish/)
  const { location: withPole } = await plan({ [`to-${cases[0]!.caseId}`]: struan })
  const { page } = await supervisor.visit(withPole!)
  assert.match(page.text, /Polish: Struan \w+ needs no interpreter/)
  assert.match(page.text, /How to approach the family: Ring after six/)
  const { location: without } = await plan()
  assert.match((await supervisor.visit(without!)).page.text, /Interpreter: Polish/)

  const someone = { wte: 1, openCases: 0, inSchools: {} }
  const helpers = [
    { ...someone, id: 'a', name: 'Ann' },
    { ...someone, id: 'b', name: 'Bea', openCases: 5, alsoSpeaks: 'Polish, BSL' },
  ]
  const suggestions = suggested(
    [
      { id: '1', schoolId: 's', interpreterFor: 'polish' },
      { id: '2', schoolId: 's', interpreterFor: 'Arabic' },
    ],
    helpers,
    20,
  )
  assert.deepEqual(
    [...suggestions],
    [
      ['1', 'b'],
      ['2', 'a'],
    ],
  )
})
