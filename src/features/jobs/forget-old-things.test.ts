import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aService, people } from '#test/service.ts'

const service = aService()
const daysAgo = (days: number) => new Date(service.clock.now().getTime() - days * 86_400_000)

/** One row that is over, and one that is not, in each of the tables that would grow for ever. */
async function fill() {
  const { id } = people.teacher
  for (const days of [91, 1])
    await service.sql(
      `insert into mail (area_id, id, kind, to_staff_id, from_id, about, made_at, state, ended_at) values (1, gen_random_uuid(), 'something waits', $1, $1, '{}', $2, 'sent', $2)`,
      [id, daysAgo(days)],
    )
  await service.sql(
    `insert into mail (area_id, id, kind, to_staff_id, from_id, about, made_at, state) values (1, gen_random_uuid(), 'something waits', $1, $1, '{}', $2, 'waits')`,
    [id, daysAgo(400)],
  )
  for (const days of [401, 300])
    await service.sql(`insert into reminder values (1, $1, gen_random_uuid(), '2025-01-01', 'late', $2)`, [
      id,
      daysAgo(days),
    ])
  for (const days of [1, -1]) {
    await service.sql(`insert into auth.used_challenge values (1, sha256($1::text::bytea), $2)`, [
      String(days),
      daysAgo(days),
    ])
    await service.sql(`insert into auth.try values (1, sha256($1::text::bytea), $2, 3)`, [String(days), daysAgo(days)])
  }
  for (const days of [91, 1])
    await service.sql(
      `insert into auth.link (area_id, id, staff_id, purpose, made_at, ends_at) values (1, gen_random_uuid(), $1, 'recovery', $2, $2)`,
      [id, daysAgo(days)],
    )
  await service.sql(`insert into auth.second_step_request values (1, $1, $2, $3)`, [
    id,
    people.administrator.id,
    daysAgo(31),
  ])
  for (const days of [31, 1])
    await service.sql(`insert into former_address values (1, gen_random_uuid(), $1, 'old@example.test', $1, $2)`, [
      id,
      daysAgo(days),
    ])
}

const TABLES = [
  'mail',
  'reminder',
  'auth.used_challenge',
  'auth.try',
  'auth.link',
  'auth.second_step_request',
  'former_address',
]
const left = async () =>
  Promise.all(
    TABLES.map(
      async (table) => (await service.sql(`select count(*)::int as rows from ${table} where area_id = 1`))[0]!.rows,
    ),
  )

test('what is over is forgotten each night, and nothing else; the log says how much', async () => {
  await service.sql(`delete from mail; delete from auth.try; delete from auth.used_challenge; delete from auth.link`)
  await fill()
  service.clock.advance({ hours: 18, minutes: 30 })
  await service.runSchedules()
  await service.runJobs()
  assert.deepEqual(await left(), [2, 1, 1, 1, 1, 0, 1])
  const [line] = await service.sql(
    `select subject from audit.entry where area_id = 1 and what = 'what is over forgotten'`,
  )
  assert.deepEqual(line!.subject, { mails: 1, reminders: 1, proofs: 5 })
})

test('what has gathered is forgotten portion by portion, in one night', async () => {
  await service.sql(`delete from mail; delete from reminder`)
  const { id } = people.teacher
  await service.sql(
    `insert into mail (area_id, id, kind, to_staff_id, from_id, about, made_at, state, ended_at)
     select 1, gen_random_uuid(), 'something waits', $1, $1, '{}', $2, 'sent', $2 from generate_series(1, 10001)`,
    [id, daysAgo(91)],
  )
  await service.sql(
    `insert into reminder select 1, $1, gen_random_uuid(), '2025-01-01', 'late', $2 from generate_series(1, 10001)`,
    [id, daysAgo(401)],
  )
  service.clock.advance({ hours: 24 })
  await service.runSchedules()
  await service.runJobs()
  const lines = await service.sql<{ subject: { mails: number; reminders: number } }>(
    `select subject from audit.entry where area_id = 1 and what = 'what is over forgotten' order by at desc, lane, seq limit 2`,
  )
  assert.deepEqual(
    lines.map(({ subject: { mails, reminders } }) => [mails, reminders]).sort(([one], [other]) => one! - other!),
    [
      [1, 1],
      [10_000, 10_000],
    ],
  )
  const [mails] = await service.sql<{ rows: number }>(`select count(*)::int as rows from mail where area_id = 1`)
  assert.equal(mails!.rows, 0)
})

/** A portion and one more, of one kind at a time: no other asks for the next portion. */
const GATHERED = {
  'links of long ago': [
    'auth.link',
    `insert into auth.link (area_id, id, staff_id, purpose, made_at, ends_at)
     select 1, gen_random_uuid(), '${people.teacher.id}', 'recovery', $1, $1 from generate_series(1, 10001)`,
  ],
  'tries of long ago': [
    'auth.try',
    `insert into auth.try select 1, sha256(n::text::bytea), $1, 3 from generate_series(1, 10001) n`,
  ],
  'keys that were used': [
    'auth.used_challenge',
    `insert into auth.used_challenge select 1, sha256(n::text::bytea), $1 from generate_series(1, 10001) n`,
  ],
  'calendars that nobody reads': [
    'auth.feed where ended_at is null',
    `insert into auth.feed (area_id, id, staff_id, token_hash, made_at)
     select 1, gen_random_uuid(), gen_random_uuid(), '\\x00', $1 from generate_series(1, 10001)`,
  ],
} as const

for (const [what, [rows, gather]] of Object.entries(GATHERED))
  test(`${what} are forgotten portion by portion, in one night`, async () => {
    await service.sql(`
      delete from mail; delete from reminder; delete from auth.link; delete from auth.try; delete from auth.used_challenge;
      delete from auth.feed; alter table auth.feed disable trigger all`)
    await service.sql(gather, [daysAgo(100)])
    service.clock.advance({ hours: 24 })
    await service.runSchedules()
    await service.runJobs()
    assert.deepEqual(await service.sql(`select count(*)::int as left from ${rows}`), [{ left: 0 }])
    const [most] = await service.sql(
      `select coalesce(max((subject ->> 'proofs')::int), 0) as proofs from audit.entry where what = 'what is over forgotten'`,
    )
    assert.ok(most!.proofs <= 10_000, `${most!.proofs}`)
    const [said] = await service.sql(`
      select coalesce(sum((subject ->> 'calendars')::int), 0)::int as calendars from audit.entry where what = 'old drafts forgotten'`)
    assert.equal(said!.calendars, what.startsWith('calendars') ? 10_001 : 0)
  })

test('P11: nobody else makes it forget, nor an administrator in another area', async () => {
  await fill().catch(() => {})
  await service.sql(
    `insert into auth.submission (area_id, staff_id, key, at, route, body_hash, location)
     values (1, $1, gen_random_uuid(), $2, '/x', '\\x00', '/x')`,
    [people.teacher.id, daysAgo(8)],
  )
  const kept = async () =>
    (
      await service.sql(
        `select (select count(*) from auth.submission) as forms, (select count(*) from auth.sign_in where staff_id = $1) as signed_in`,
        [people.teacher.id],
      )
    )[0]
  await service.as('teacher').look(async () => {})
  const before = [await left(), await kept()]
  for (const who of ['supervisor', 'administratorElsewhere'] as const)
    await service.as(who).look(({ db, now }) => {
      const far = new Date(now.getTime() + 1e12)
      return db
        .selectFrom(
          sql`(select auth.forget_old_sign_ins(1, ${far}), auth.forget_old_forms(1, ${far}),
            ${who === 'supervisor' ? sql`auth.forget_what_is_over(${far})` : sql`null`})`.as('over'),
        )
        .selectAll()
        .execute()
    })
  assert.deepEqual([await left(), await kept()], before)
})
