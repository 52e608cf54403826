import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { knows } from '#features/people/select-children.ts'
import type { Read } from '#platform/context.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { PAGE, selectPairs } from './doubles.queries.ts'
import type { Pair } from './likely-double.ts'

/** Likely doubles: the function that finds a page of them looks past row policies, so it says by itself who knows whom. */
const service = aService()
const everybody = (Object.keys(people) as PersonName[]).filter((name) => people[name].areaId === 1)
const child = (n: string) => `('d0000000-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const PAIRS = 2_000

before(async () => {
  await service.ready
  // Nine of ten at one school, the others at another or at none; some known to a team or to a person.
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, known_to, created_at)
     select 1, ${child('n')}, 'Child', 'Of ' || n, '2014-05-06', case when n / 2 % 10 > 0 then $1::uuid when n % 4 = 0 then $2::uuid end,
       case n % 14 when 0 then array[$3::uuid] when 1 then array[$4::uuid] when 2 then array[$5::uuid] when 3 then array[$3::uuid] else '{}' end,
       '2025-09-01T08:00Z'
     from generate_series(1, ${2 * PAIRS + 1}) n`,
    [world.hillRoad, world.millLane, world.keyWork, world.linkWork, people.colleague.id],
  )
  await service.sql(`
    insert into likely_double (area_id, child_id, other_child_id, sureness, reasons, found_at)
    select 1, ${child('2 * n')}, ${child('2 * n + case when n % 3 = 0 then 3 else 1 end')}, 50 + n % 9, '{name}', now()
    from generate_series(1, ${PAIRS - 1}) n`)
  await service.sql(
    `insert into not_the_same (area_id, child_id, other_child_id, said_by, said_at, taken_back_by, taken_back_at)
     select 1, child_id, other_child_id, $1, now(), case when n % 2 = 0 then $1::uuid end, case when n % 2 = 0 then now() end
     from (select *, row_number() over (order by child_id) n from likely_double where area_id = 1) d where n % 10 < 2`,
    [people.lead.id],
  )
  await service.sql('alter table child_merge disable trigger all')
  await service.sql(
    `insert into child_merge (area_id, id, kept_child_id, merged_child_id, status, why, proposed_by, proposed_at, decided_by)
     select 1, gen_random_uuid(), child_id, other_child_id, (array['proposed', 'not agreed', 'undone', 'merged'])[1 + n % 4]::merge_status, 'One child', $1,
       now(), $2
     from (select *, row_number() over (order by child_id) n from likely_double where area_id = 1) d where n % 25 = 3 and n % 4 <> 2`,
    [people.lead.id, people.supervisor.id],
  )
  await service.sql('alter table seal disable trigger all')
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     select 1, gen_random_uuid(), ${child('n')}, 'Unseen', $1::uuid, '2026-06-01', $1, now() from generate_series(1, ${PAIRS}, 40) n`,
    [people.otherSupervisor.id],
  )
})

const named = ({ childId, otherChildId }: Pair) => `${childId} ${otherChildId}`

async function pagesOf(read: Read): Promise<string[]> {
  const found: string[] = []
  for (let more = true, after: Pair | undefined; more; ) {
    const pairs = await selectPairs(read, after)
    found.push(...pairs.slice(0, PAGE).map(named))
    after = pairs[PAGE - 1]
    more = pairs.length > PAGE
    assert.ok(found.length < PAIRS, 'it goes on for ever')
  }
  return found
}

/** Each judged by itself: both known, not told apart, neither in a merge that stands or is asked for. */
async function known(read: Read): Promise<string[]> {
  const { areaId } = read.actor
  const pairs = await read.db
    .selectFrom('likelyDouble')
    .where('likelyDouble.areaId', '=', areaId)
    .where((is) =>
      is.and(
        (['likelyDouble.childId', 'likelyDouble.otherChildId'] as const).map((column) =>
          is.exists(
            is
              .selectFrom('child')
              .where('child.areaId', '=', areaId)
              .whereRef('child.id', '=', column)
              .where((of) => knows(read, of))
              .select('child.id'),
          ),
        ),
      ),
    )
    .where(
      sql<boolean>`not exists (select from not_the_same n where n.area_id = ${areaId} and n.child_id = likely_double.child_id
        and n.other_child_id = likely_double.other_child_id and n.taken_back_at is null)`,
    )
    .orderBy('likelyDouble.sureness', 'desc')
    .orderBy('likelyDouble.childId')
    .orderBy('likelyDouble.otherChildId')
    .select(['likelyDouble.sureness', 'likelyDouble.childId', 'likelyDouble.otherChildId'])
    .execute()
  const proposed = await service.sql<{ id: string }>(
    `select merged_child_id as id from child_merge where area_id = 1 and status in ('proposed', 'merged', 'undo proposed')`,
  )
  const gone = new Set(proposed.map(({ id }) => id))
  return pairs.filter(({ childId, otherChildId }) => !gone.has(childId) && !gone.has(otherChildId)).map(named)
}

test('the pages of likely doubles are to each the pairs of which they know both records, the surest first', async () => {
  const counted = new Map<PersonName, number>()
  for (const who of everybody) {
    const [paged, all] = await service.as(who).look(async (read) => [await pagesOf(read), await known(read)])
    assert.deepEqual(paged, all, who)
    counted.set(who, all.length)
  }
  // Whoever knows most of them, whoever knows few, and whoever knows nobody.
  assert.ok(counted.get('lead')! > 1000, `${counted.get('lead')}`)
  assert.ok(counted.get('practitioner')! > PAGE && counted.get('practitioner')! < 300, `${counted.get('practitioner')}`)
  assert.equal(counted.get('teacher'), 0)
})
