import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'

/** 60,000 open cases of 150 teams in one area, each with three open actions; 400 are of the team, 50 of each of its 8 workers. */
const TEAMS = 150
const CASES_A_TEAM = 400
const service = aService()

const uuid = (kind: string, n: string) => `('00000000-0000-7000-b${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const teamOf = `case when (n - 1) / ${CASES_A_TEAM} = 0 then '${world.childrensServices}'::uuid else ${uuid('0c1', `(n - 1) / ${CASES_A_TEAM}`)} end`
const leadOf = uuid('0c2', `(n - 1) / 50`)
const schoolOf = `case when n % 2 = 0 then '${world.lochside}'::uuid else '${world.academyElsewhere}'::uuid end`

before(async () => {
  await service.ready
  await service.sql(`
    insert into organisation (area_id, id, kind, name, nation)
      select 2, ${uuid('0c1', 'n')}, 'team', 'Team ' || n, 'Scotland' from generate_series(1, ${TEAMS - 1}) n;
    insert into team (area_id, id, service, definition)
      select 2, ${uuid('0c1', 'n')}, t.service, t.definition from generate_series(1, ${TEAMS - 1}) n, team t where t.id = '${world.childrensServices}';
    insert into staff_member (area_id, id, given_name, family_name, email, created_at)
      select 2, ${uuid('0c2', 'n')}, 'Worker', 'Number' || n, 'w' || n || '@board.test', '2025-01-01' from generate_series(0, ${(TEAMS * CASES_A_TEAM) / 50 - 1}) n;
    insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
      select 2, gen_random_uuid(), ${uuid('0c2', 'n')}, '${world.childrensServices}', 'practitioner', '2025-01-01' from generate_series(0, 7) n;
    insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
      select 2, ${uuid('0c3', 'n')}, 'Given' || n, 'Family' || n % 1000, '2014-01-01', ${schoolOf}, 5, array[${teamOf}], '2026-01-01'
      from generate_series(1, ${TEAMS * CASES_A_TEAM}) n;
    insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on, case_id)
      select 2, ${uuid('0c4', 'n')}, ${uuid('0c3', 'n')}, ${schoolOf}, ${teamOf}, '${people.leadElsewhere.id}', '2026-01-05', 'form', 'accepted', 'Worry', 12, '2026-01-12', null
      from generate_series(1, ${TEAMS * CASES_A_TEAM}) n;
    insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, status, opened_at, last_contact_at, review_on)
      select 2, ${uuid('0c5', 'n')}, ${uuid('0c3', 'n')}, ${schoolOf}, ${teamOf}, ${uuid('0c4', 'n')}, ${leadOf},
        (case when n % 10 = 0 then 'open' else 'active' end)::case_status, '2026-01-12'::timestamptz + n * interval '1 second', '2026-02-20', '2026-03-01'::date + n % 60
      from generate_series(1, ${TEAMS * CASES_A_TEAM}) n;
    update help_request set status = 'allocated', case_id = ('00000000-0000-7000-b0c5-' || right(id::text, 12))::uuid
      where id::text like '00000000-0000-7000-b0c4-%';
    insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_name, place, due_on, status, agreed_by, agreed_at, audience)
      select 2, gen_random_uuid(), ${uuid('0c3', 'n')}, ${uuid('0c5', 'n')}, ${schoolOf}, ${teamOf}, 'Try it', 'young person', 'Child', 'school',
        '2026-03-01'::date + (n * k) % 50, 'open', '${people.practitionerElsewhere.id}', '2026-02-01', 'case'
      from generate_series(1, ${TEAMS * CASES_A_TEAM}) n, generate_series(1, 3) k;
    analyze child; analyze help_request; analyze help_case; analyze action; analyze staff_member; analyze membership;`)
})

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

test('CSW-42: the board of 8 workers and 400 cases, among 60,000', async (t) => {
  const supervisor = service.as('supervisorElsewhere')
  const { data } = await supervisor.json('/board')
  assert.equal(data.columns.filter(({ here }: { here: number }) => here === 50).length, 8)
  const cluster = `/board?cluster=${world.clusterElsewhere}`
  for (const path of [
    '/board',
    cluster,
    `/board?worker=${data.columns.find(({ here }: { here: number }) => here === 50).id}`,
  ]) {
    const times: number[] = []
    let bytes = 0
    for (let n = 0; n < 25; n += 1) {
      const began = performance.now()
      const { status, body } = await supervisor.visit(path)
      times.push(performance.now() - began)
      assert.equal(status, 200)
      bytes = body.length
    }
    assert.ok(bytes < 100_000, `${bytes} bytes`)
    t.diagnostic(
      `figure: ${path.replace(/=.*/, '')} with 400 cases of 8 workers among 60,000: ${median(times).toFixed(0)} ms in the middle, ${Math.max(...times).toFixed(0)} ms at most of ${times.length}, ${bytes} bytes`,
    )
  }
})
