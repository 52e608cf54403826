import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Read } from '#platform/context.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { isForMe } from './concerns.queries.ts'
import { type Listed, listConcerns } from './concern-list.queries.ts'

/** Concerns that are closed: the function that finds the latest looks past row policies, so it says by itself what they say. */
const service = aService()
const everybody = (Object.keys(people) as PersonName[]).filter((name) => people[name].areaId === 1)

before(async () => {
  await service.ready
  for (const who of ['lead', 'otherLead'] as const)
    await service.sql(`update membership set duty = 'deputy safeguarding lead' where staff_id = $1`, [people[who].id])
  await service.sql('delete from auth.rights')
  await service.sql('alter table concern disable trigger all')
  // For a place or a person, and for another besides, who may have been told first; hidden from one of them or from nobody; two at each moment. A place
  // has many, another one in fifty.
  await service.sql(
    `insert into concern (area_id, id, about_name, raised_by, raised_at, seen_or_heard, circles, hidden_from, alerted_at, status, closed_at)
     select 1, gen_random_uuid(), 'A child', case when n % 3 = 0 then first else $3::uuid end, timestamptz '2024-01-01' + n / 2 * interval '1 hour', 'A bruise',
       case when also is null then array[first] else array[first, also] end, case when n % 5 = 0 then array[$4::uuid] else '{}' end,
       '2024-01-01', case when n % 7 = 0 then 'open' else 'closed' end::concern_status, case when n % 7 > 0 then now() end
     from unnest($1::uuid[]) with ordinality p (first, one), unnest($2::uuid[] || null::uuid) with ordinality q (also, other),
       generate_series(1, 240) n
     where first is distinct from also and (one = 1 and n % 2 = 0 or n % 50 = one + other)`,
    [
      [world.hillRoad, world.millLane, world.keyWork, people.lead.id, people.supervisor.id],
      [world.millLane, world.linkWork, people.lead.id, people.otherLead.id],
      people.teacher.id,
      people.otherLead.id,
    ],
  )
})

/** Their ids, page after page to the end. */
async function pagesOf(read: Read): Promise<string[]> {
  const found: string[] = []
  let after: Listed['after']
  for (let more = true; more; ) {
    const page = await listConcerns(read, { show: 'closed', after })
    found.push(...page.concerns.map(({ id }) => id))
    const last = page.concerns.at(-1)
    after = last && { status: last.status, at: last.raisedAt, id: last.id }
    more = page.more
  }
  return found
}

async function shownTo(read: Read): Promise<string[]> {
  const rows = await read.db
    .selectFrom('concern')
    .where('concern.areaId', '=', read.actor.areaId)
    .where('concern.status', '=', 'closed')
    .where(isForMe(read))
    .orderBy('concern.raisedAt', 'desc')
    .orderBy('concern.id', 'desc')
    .select('concern.id')
    .execute()
  return rows.map(({ id }) => id)
}

test('the pages of those that are closed are to each just what the row policy shows and is for them, the latest first', async () => {
  const counted = new Map<PersonName, number>()
  for (const who of everybody) {
    const [paged, shown] = await service.as(who).look(async (read) => [await pagesOf(read), await shownTo(read)])
    assert.deepEqual(paged, shown, who)
    counted.set(who, shown.length)
  }
  // Most of what there is; few of it; what is for a person, or was told them as the second; and nothing.
  assert.ok(counted.get('lead')! > 400, `${counted.get('lead')}`)
  assert.ok(counted.get('otherLead')! > 26 && counted.get('otherLead')! < 300, `${counted.get('otherLead')}`)
  assert.ok(counted.get('supervisor')! > 0)
  assert.equal(counted.get('teacher'), 0)
})
