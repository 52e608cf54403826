import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { manySchools } from '#test/many-schools.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { selectGroups } from './groups.queries.ts'

/** Groups that have ended: the function that finds the latest looks past row policies, so it says by itself what they say. */
const service = aService()
const everybody = Object.keys(people) as PersonName[]

before(async () => {
  await service.ready
  // The practitioner’s schools are so many that they are said in parts.
  await manySchools(service)
  await service.sql(`alter table help_group disable trigger all`)
  // Of each school and team three that have ended on days of their own, two on the same day, and one that runs.
  await service.sql(
    `insert into help_group (area_id, id, team_id, school_id, name, own_idea, starts_on, from_time, minutes, weeks, places,
       made_by, made_at, ended_on, ended_by, outcome)
     select 1, gen_random_uuid(), team, school, 'Group', 'Games', starts::date, '13:30', 45, 3, 8,
       $1::uuid, now(), ended::date, case when ended is not null then $1::uuid end, case when ended is not null then 'did not run' end
     from unnest($2::uuid[]) team, unnest($3::uuid[]) school,
       (values ('2025-01-06', '2025-03-01'), ('2025-01-06', '2025-03-02'), ('2024-09-02', '2024-10-01'), ('2026-01-05', null)) of (starts, ended)`,
    [people.practitioner.id, [world.keyWork, world.linkWork], [world.hillRoad, world.millLane]],
  )
})

test('the latest that have ended are for each just what the row policy shows them', async () => {
  let seeing = 0
  for (const who of everybody.filter((name) => people[name].areaId === 1)) {
    const [named, shown] = await service.as(who).look(async ({ db }) => {
      const idsOf = async (query: ReturnType<typeof sql>) =>
        (await query.execute(db as never)).rows.map((row) => (row as { id: string }).id)
      return [
        await idsOf(
          sql`select group_id as id from public.latest_ended_groups('infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 1000)`,
        ),
        await idsOf(
          sql`select id from help_group where area_id = 1 and ended_on is not null order by starts_on desc, id desc`,
        ),
      ]
    })
    assert.deepEqual(named, shown, who)
    if (shown.length > 0) seeing += 1
  }
  assert.ok(seeing > 3, `${seeing}`)
})

test('a page goes on where the last one ended, without a row twice or left out, also within a day', async () => {
  for (const ended of [true, false]) {
    const all = await service.as('practitioner').look((read) => selectGroups(read, { ended }))
    assert.equal(all.more, false)
    const found: string[] = []
    let after: { on: string; id: string } | undefined
    for (;;) {
      const { groups, more } = await service.as('practitioner').look((read) => selectGroups(read, { ended, after }, 1))
      found.push(...groups.map(({ id }) => id))
      if (!more) break
      after = { on: groups[0]!.startsOn, id: groups[0]!.id }
    }
    assert.deepEqual(
      found,
      all.groups.map(({ id }) => id),
    )
    assert.ok(found.length > 1)
  }
})

test('those of the next page are linked to, and a place that is none is the first page', async () => {
  const first = await service.as('practitioner').visit('/groups?ended=yes')
  assert.equal(first.page.querySelector('nav [rel=next]'), null)
  const again = await service.as('practitioner').visit('/groups?ended=yes&before=2025-13-45&id=x')
  assert.equal(again.page.querySelectorAll('main tbody tr').length, first.page.querySelectorAll('main tbody tr').length)
  const second = await service
    .as('practitioner')
    .visit('/groups?ended=yes&before=2025-01-06&id=00000000-0000-0000-0000-000000000000')
  assert.ok(second.page.querySelectorAll('main tbody tr').length < first.page.querySelectorAll('main tbody tr').length)
})
