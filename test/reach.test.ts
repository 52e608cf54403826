import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { aCase } from '#features/cases/testing/a-case.ts'
import { manySchools } from './many-schools.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * What is found by whose it is (docs/decisions/0066): these functions look past row policies, so they say by themselves what they say.
 * Rows of every kind are laid down: of each school and of none, known to each team, to a person and to nobody, of a case and of none, and
 * of a child who is sealed. To everybody each function then names just the rows that the policy of its table shows, in their order.
 */
const service = aService()
const everybody = Object.keys(people) as PersonName[]
const ALL = 100_000
const ANOTHER_CASE = 'c0000000-0000-7000-8000-000000000001'
const persons = [people.teacher, people.practitioner, people.lead, people.supervisor].map(({ id }) => id)

const some = (...ids: readonly string[]) => `unnest(array[${ids.map((id) => `'${id}'`).join()}]::uuid[])`
/** One of them, or nobody. */
const known = (...ids: readonly string[]) => `(select array[x] from ${some(...ids)} x union all select '{}'::uuid[])`
const SCHOOLS = `(select x from ${some(world.hillRoad, world.millLane)} x union all select null)`
/** A child each. Where they are, and who knows them, does not follow from the row. */
const child = (n: string) => `md5('child' || ${n})::uuid`
const CHILDREN = 12_000

before(async () => {
  await service.ready
  await manySchools(service)
  const { caseId } = await aCase(service)
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, known_to, created_at)
     select 1, ${child('n')}, 'Child', 'Of ' || n, '2014-05-06', case when n % 11 = 0 then null when n % 5 = 0 then $1::uuid else $2::uuid end,
       case when n % 7 = 0 then array[$3::uuid] else '{}' end, '2025-09-01T08:00Z'
     from generate_series(1, ${CHILDREN}) n`,
    [world.millLane, world.hillRoad, world.keyWork],
  )
  for (const table of ['child_plan', 'plan_update', 'onward_referral', 'seal'])
    await service.sql(`alter table ${table} disable trigger all`)
  await service.sql(`
    insert into child_plan (area_id, id, child_id, school_id, known_to, teams_asked, people, kind, state, agreed, author_id, author_as,
      review_due_on, begun_by, begun_at, ended_by, ended_at, ended_why)
    select 1, gen_random_uuid(), ${child('row_number() over ()')}, school, k.known, a.asked, p.whom, 'early-help plan', state, 1, '${people.lead.id}',
      'Lead Professional', due + again, '${people.lead.id}', now(), ended_by, case when state = 'ended' then now() end, why
    from ${SCHOOLS} s (school), ${known(world.keyWork, world.linkWork, caseId, ...persons)} k (known),
      ${known(world.keyWork, world.linkWork)} a (asked), ${known(...persons)} p (whom), generate_series(1, 10) again,
      (values ('agreed', '2026-04-01'::date, null::uuid, null), ('agreed', null, null, null),
        ('ended', '2026-04-01', '${people.lead.id}', 'Done')) of (state, due, ended_by, why)`)
  await service.sql(`
    insert into plan_update (area_id, id, plan_id, case_id, child_id, school_id, known_to, team_id, told_id, occasion, worker_name, told_by, told_at,
      know_by, known_by, known_at)
    select 1, gen_random_uuid(), gen_random_uuid(), of_case, ${child('row_number() over ()')}, school, k.known, team, told, 'opened', 'Priya',
      told, now(), '2026-04-01', case when answered then told end, case when answered then now() end
    from ${SCHOOLS} s (school), ${known(world.keyWork, caseId, ...persons)} k (known), ${some(world.keyWork, world.linkWork)} team,
      ${some(...persons)} told, ${some(caseId, ANOTHER_CASE)} of_case, unnest(array[true, false]) answered`)
  await service.sql(`
    insert into onward_referral (area_id, id, child_id, case_id, school_id, team_id, to_name, began_with, state, audience, acknowledges_within,
      decides_within, made_by, made_at, consent_id, sent_by, sent_on, sent_how, what_now, outcome, ended_on, chase_on)
    select 1, gen_random_uuid(), ${child('row_number() over ()')}, of_case, school, team, 'Somebody', 'case', state::onward_state, 'case', 1, 1,
      '${people.lead.id}', now() + again * interval '1 hour', gen_random_uuid(), '${people.lead.id}', '2026-03-01', 'post', what_now, outcome,
      ended_on, case when again > 1 then '2026-04-01'::date end
    from ${some(world.hillRoad, world.millLane)} school, ${some(world.keyWork, world.linkWork)} team,
      ${some(caseId, ANOTHER_CASE)} of_case, generate_series(1, 3) again,
      (values ('draft', null, null, null::date), ('sent', null, null, null), ('not accepted', null, null, null),
        ('not accepted', 'watch and wait', null, null), ('ended', null, 'helped', '2026-04-01'), ('withdrawn', null, null, null)
      ) of (state, what_now, outcome, ended_on)`)
  await service.sql(`
    insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
    select 1, gen_random_uuid(), ${child('n')}, 'Unseen', '${people.supervisor.id}', '2026-06-01', '${people.supervisor.id}', now()
    from generate_series(1, 300, 3) n`)
})

const ofASeenChild = sql`child_id in (select id from child where area_id = 1)`

const REACHES = [
  {
    what: 'plans to review',
    named: sql`select plan_id as id from public.plans_to_review('-infinity', '00000000-0000-0000-0000-000000000000', ${ALL})`,
    shown: sql`select id from child_plan where area_id = 1 and ${ofASeenChild} and state <> 'ended' and review_due_on is not null order by review_due_on, id`,
    // Those of one school are more than a thousand: whoever leads it has them found along the days, others by whose they are.
    atLeast: 1000,
  },
  {
    what: 'news of plans',
    named: sql`select update_id as id from public.news_of_plans(${ALL})`,
    shown: sql`select id from plan_update where area_id = 1 and ${ofASeenChild} order by known_at desc nulls first, told_at, id`,
    atLeast: 100,
  },
  {
    what: 'referrals that are not over',
    named: sql`select referral_id as id from public.open_referrals(${ALL})`,
    shown: sql`select id from onward_referral where area_id = 1 and ${ofASeenChild} and state not in ('ended', 'withdrawn')
      and (state <> 'not accepted' or what_now is null) order by chase_on, made_at desc, id`,
    atLeast: 15,
  },
] as const

for (const { what, named, shown, atLeast } of REACHES)
  test(`${what}: to each those that the row policy shows, and no other`, async () => {
    const counted = new Map<PersonName, number>()
    for (const who of everybody.filter((name) => people[name].areaId === 1)) {
      const [theirs, visible] = await service.as(who).look(async ({ db }) => {
        const idsOf = async (query: typeof named) =>
          (await query.execute(db as never)).rows.map((row) => (row as { id: string }).id)
        return [await idsOf(named), await idsOf(shown)]
      })
      assert.deepEqual(theirs, visible, who)
      counted.set(who, visible.length)
    }
    assert.ok(counted.get('lead')! >= atLeast, `${counted.get('lead')}`)
    assert.ok(counted.get('practitioner')! > 0)
    assert.ok(counted.get('supervisor')! > 0)
    assert.equal(counted.get('commissioner'), 0)
  })
