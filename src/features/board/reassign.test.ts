import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { changeLeadWorker } from '#features/cases/members/change-lead-worker.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { doReassignment } from './reassign.ts'
import { aScottishCase } from './testing/scottish-cases.ts'

const service = aService()
const supervisor = service.as('supervisorElsewhere')
const pippa = people.practitionerElsewhere.id
const catriona = people.colleagueElsewhere.id
const struan = people.supervisorElsewhere.id
let cases: { caseId: string; childId: string }[]

beforeEach(async () => {
  await service.ready
  await service.sql(`update help_case set status = 'closed', closed_at = now(), outcome = 'aim met' where area_id = 2`)
  cases = []
  for (const name of ['Una', 'Vera', 'Wil']) cases.push(await aScottishCase(service, { name }))
})

const leads = async () => {
  const rows = await service.sql('select id, lead_id from help_case where id = any ($1)', [
    cases.map(({ caseId }) => caseId),
  ])
  return cases.map(({ caseId }) => rows.find(({ id }) => id === caseId)!.lead_id)
}
const away = `/board/away/${pippa}?team=${world.childrensServices}`
const plan = async (to: Record<string, string>, more: Record<string, string> = {}) => {
  const fields = Object.fromEntries(Object.entries(to).map(([caseId, staffId]) => [`to-${caseId}`, staffId]))
  return supervisor.send(away, { why: 'Away from work', ...fields, ...more })
}
const all = (staffId: string) => Object.fromEntries(cases.map(({ caseId }) => [caseId, staffId]))
const press = (at: string, button: string) => supervisor.send(at, { _button: button })

test('a split is suggested, seen before it happens, done at once, and each child’s story says why', async () => {
  const { data } = await supervisor.json(away)
  assert.deepEqual(new Set(Object.values(data.suggestions)), new Set([catriona]), 'a worker, and no supervisor')
  assert.deepEqual(Object.keys(data.suggestions).toSorted(), cases.map(({ caseId }) => caseId).toSorted())

  const { location: at, status } = await plan({ ...all(catriona), [cases[2]!.caseId]: struan })
  assert.equal(status, 303)
  assert.deepEqual(await leads(), [pippa, pippa, pippa], 'nothing moves before it was looked at')
  const { page } = await supervisor.visit(at!)
  assert.match(page.text, /Before it happens: the cases of Pippa Worker/)
  assert.match(page.text, /Catriona Worker/)
  assert.match(page.text, /Each worker who gets a case, and Pippa Worker/)

  const told = await service.sql('select count(*)::int as n from notice where area_id = 2')
  assert.equal((await press(at!, 'do')).status, 303)
  assert.deepEqual(await leads(), [catriona, catriona, struan])
  const lines = await service.sql(
    `select child_ids from audit.entry where what = 'lead worker changed' order by seq desc limit 3`,
  )
  assert.deepEqual(new Set(lines.flatMap(({ child_ids }) => child_ids)), new Set(cases.map(({ childId }) => childId)))
  const stories = await service.sql(
    `select headline from chronology_entry where kind = 'worker changed' and child_id = $1`,
    [cases[0]!.childId],
  )
  assert.deepEqual(stories, [{ headline: 'Catriona Worker: Away from work' }])
  const helpers = await service.sql('select helper_id from help_request where case_id = $1', [cases[2]!.caseId])
  assert.deepEqual(helpers, [{ helper_id: struan }])
  const after = await service.sql('select count(*)::int as n from notice where area_id = 2')
  // Two for Catriona, three for Pippa; Struan gave one to himself.
  assert.equal(after[0]!.n - told[0]!.n, 5)
})

test('they see it from their next request on, and whoever was away no more than the others of the team', async () => {
  const { location: at } = await plan(all(catriona))
  const path = `/cases/${cases[0]!.caseId}/contacts/new`
  assert.notEqual((await service.as('colleagueElsewhere').visit(path)).status, 200)
  await press(at!, 'do')
  assert.equal((await service.as('colleagueElsewhere').visit(path)).status, 200)
  assert.notEqual((await service.as('practitionerElsewhere').visit(path)).status, 200)
})

test('all or nothing: where one was closed meanwhile, none moves', async () => {
  const { location: at } = await plan(all(catriona))
  await supervisor.change((write) =>
    closeCase(write, cases[1]!.caseId, { outcome: 'aim met', note: 'Done', wayBack: 'Ask' } as never),
  )
  const { status, page } = await press(at!, 'do')
  assert.equal(status, 422)
  assert.match(page.text, /Nothing was moved/)
  assert.deepEqual(await leads(), [pippa, pippa, pippa])
})

test('pressed twice, it is done once', async () => {
  const { location: at } = await plan(all(catriona))
  assert.equal((await press(at!, 'do')).status, 303)
  assert.equal((await press(at!, 'do')).status, 422)
  const places = await service.sql(`select 1 from case_member where case_id = $1 and staff_id = $2`, [
    cases[0]!.caseId,
    catriona,
  ])
  assert.equal(places.length, 1)
})

test('it is given back: what somebody gave on or closed since stays as it is', async () => {
  const { location: at } = await plan(all(catriona), { untilDay: '13/3/2026' })
  await press(at!, 'do')
  await supervisor.change((write) =>
    changeLeadWorker(write, cases[1]!.caseId, { leadId: struan, why: 'Knows the family' }),
  )
  const { status } = await press(at!, 'give back')
  assert.equal(status, 303)
  assert.deepEqual(await leads(), [pippa, struan, pippa])
  const { page } = await supervisor.visit(at!)
  assert.match(page.text, /Changed by somebody since, and left as it is/)
  assert.equal((await press(at!, 'give back')).status, 422)
})

test('a week after it was done, or after the last day away, it is too late to give it back at once', async () => {
  const { location: forGood } = await plan({ [cases[0]!.caseId]: catriona })
  await press(forGood!, 'do')
  const { location: until } = await plan({ [cases[1]!.caseId]: catriona }, { untilDay: '10/3/2026' })
  await press(until!, 'do')
  service.clock.advance({ days: 8 })
  const late = await press(forGood!, 'give back')
  assert.equal(late.status, 422)
  assert.match(late.page.text, /More than 7 days have passed/)
  assert.equal((await press(until!, 'give back')).status, 303)
  service.clock.advance({ days: -8 })
})

test('what is not moved is named: actions, rota, tasks', async () => {
  await service.sql(
    `insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, status, agreed_by, agreed_at, audience)
     values (2, gen_random_uuid(), $1, $2, $3, $4, 'Ring', 'staff', $5, 'Pippa', 'school', '2026-03-09', 'open', $5, now(), 'case')`,
    [cases[0]!.childId, cases[0]!.caseId, world.lochside, world.childrensServices, pippa],
  )
  await service.sql(
    `insert into assignment (area_id, id, staff_id, team_id, school_id, weekday, weeks, from_time, until_time, starts_on, made_by, changed_at)
     values (2, gen_random_uuid(), $1, $2, $3, 2, 'every', '08:30', '12:30', '2026-01-06', $1, now())`,
    [pippa, world.childrensServices, world.lochside],
  )
  const { page } = await supervisor.visit(away)
  assert.match(page.text, /Not moved, and still with Pippa Worker/)
  assert.match(page.text, /1 open action\. /)
  assert.match(page.text, /1 line of the rota/)
  assert.equal(page.querySelectorAll('.nhsuk-inset-text li').length, 3, 'and nothing is said of what there is none of')
  assert.doesNotMatch(page.querySelector('.nhsuk-inset-text')!.text, /\b0/)
  assert.match(page.text, /Safeguarding concerns/)
})

test('only to somebody of the team, only the cases of the worker, and a form that is wrong keeps what was chosen', async () => {
  const wrong = await plan({ [cases[0]!.caseId]: people.practitioner.id })
  assert.equal(wrong.status, 422)
  const none = await supervisor.send(away, { why: 'Ill' })
  assert.match(none.page.text, /Choose somebody for at least one case/)
  const kept = await plan({ [cases[0]!.caseId]: struan }, { why: '' })
  assert.equal(kept.status, 422)
  const select = kept.page.querySelector(`#to-${cases[0]!.caseId} option[selected]`)
  assert.equal(select?.getAttribute('value'), struan)
  assert.equal(kept.page.querySelector(`#to-${cases[1]!.caseId} option[selected]`)?.getAttribute('value') ?? '', '')
})

test('only a supervisor of the team: nobody else plans, sees or does it', async () => {
  const { location: at } = await plan(all(catriona))
  for (const name of ['practitionerElsewhere', 'educationManagerElsewhere', 'leadElsewhere', 'supervisor'] as const) {
    assert.equal((await service.as(name).visit(at!)).status, 404, name)
    assert.equal((await service.as(name).visit(away)).status, 404, name)
  }
  for (const name of ['practitionerElsewhere', 'educationManagerElsewhere', 'supervisor'] as const)
    await assert.rejects(
      service.as(name).change((write) => doReassignment(write, at!.split('/').at(-1)!)),
      NotFound,
    )
  assert.deepEqual(await leads(), [pippa, pippa, pippa])
})

test('25 cases move in eight statements', async () => {
  for (let n = 0; n < 22; n += 1) cases.push(await aScottishCase(service, { name: `N${n}` }))
  const { location: at } = await plan(all(catriona))
  const { form } = await supervisor.json(at!)
  const { result, sent } = await service.statements(async () =>
    service.ask(
      'POST',
      at!,
      {
        cookie: await supervisor.cookie,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      new URLSearchParams({
        _csrf: form._csrf,
        _key: form._key,
        _version: String(form._version),
        _button: 'do',
      }).toString(),
    ),
  )
  assert.equal(result.status, 303)
  assert.ok(sent.length + 1 <= 8, sent.map(({ sql }) => sql.slice(0, 100)).join('\n'))
  assert.ok((await leads()).every((id) => id === catriona))
})
