import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { checkLog } from '#app/check-log.ts'
import { headsOf } from '#platform/backup/journal.ts'
import type { Head } from '#platform/backup/journal-file.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { people, type Service } from '../service.ts'

/** What somebody with every right over the database can do. Each answers whether it changed anything. */
export const TAMPERS: readonly ((client: pg.Client, at: Head) => Promise<unknown>)[] = [
  (client, { area, lane, seq }) =>
    client.query(`update audit.entry set what = 'saw nothing' where area_id = $1 and lane = $2 and seq = $3`, [
      area,
      lane,
      seq,
    ]),
  (client, { area, lane, seq }) =>
    client.query(`update audit.entry set at = at - interval '1 hour' where area_id = $1 and lane = $2 and seq = $3`, [
      area,
      lane,
      seq,
    ]),
  (client, { area, lane, seq }) =>
    client.query(`update audit.entry set person_id = $4 where area_id = $1 and lane = $2 and seq = $3`, [
      area,
      lane,
      seq,
      people.otherTeacher.id,
    ]),
  (client, { area, lane, seq }) =>
    client.query(`update audit.entry set subject = '{"number": 999}' where area_id = $1 and lane = $2 and seq = $3`, [
      area,
      lane,
      seq,
    ]),
  (client, { area, lane, seq }) =>
    client.query(`delete from audit.entry where area_id = $1 and lane = $2 and seq = $3`, [area, lane, seq]),
  // The end of the chain, with its head put back so that it fits.
  async (client, { area, lane, seq }) => {
    await client.query(`delete from audit.entry where area_id = $1 and lane = $2 and seq >= $3`, [area, lane, seq])
    await rewriteHead(client, area, lane)
  },
  // Two lines change places.
  async (client, { area, lane, seq }) => {
    const other = seq > 1 ? seq - 1 : seq + 1
    await client.query(`update audit.entry set seq = -seq where area_id = $1 and lane = $2 and seq in ($3, $4)`, [
      area,
      lane,
      seq,
      other,
    ])
    await client.query(
      `update audit.entry set seq = case when seq = -$3::bigint then $4::bigint else $3::bigint end where area_id = $1 and lane = $2 and seq < 0`,
      [area, lane, seq, other],
    )
  },
  // The craftsman’s: a line is changed, and the chain is forged anew from there to its end.
  async (client, { area, lane, seq }) => {
    await client.query(`update audit.entry set what = 'saw nothing' where area_id = $1 and lane = $2 and seq = $3`, [
      area,
      lane,
      seq,
    ])
    await forgeFrom(client, area, lane, seq)
  },
  // A line is taken out, those after it move up, and the chain is forged anew.
  async (client, { area, lane, seq }) => {
    await client.query(`delete from audit.entry where area_id = $1 and lane = $2 and seq = $3`, [area, lane, seq])
    await client.query(`update audit.entry set seq = -(seq - 1) where area_id = $1 and lane = $2 and seq > $3`, [
      area,
      lane,
      seq,
    ])
    await client.query(`update audit.entry set seq = -seq where area_id = $1 and lane = $2 and seq < 0`, [area, lane])
    await forgeFrom(client, area, lane, seq)
  },
  // The whole chain goes, and its head.
  async (client, { area, lane }) => {
    await client.query(`delete from audit.entry where area_id = $1 and lane = $2`, [area, lane])
    await client.query(`delete from audit.head where area_id = $1 and lane = $2`, [area, lane])
  },
]

/** A log of some days, its heads as they were kept elsewhere yesterday, and what came after that. */
export async function aLogAndItsAnchor(service: Service): Promise<Head[]> {
  await service.ready
  for (const name of ['teacher', 'lead', 'practitioner', 'administrator'] as const)
    for (let i = 0; i < 15; i += 1) await service.as(name).look(async (read) => read.seen('a page', { number: i }))
  const anchor = await withAdmin(service.admin, headsOf)
  for (let i = 0; i < 5; i += 1) await service.as('teacher').look(async (read) => read.seen('a page', { number: i }))
  return anchor
}

/** Changes the log so many times, each time in another way and place, and undoes it. Answers how many were found: all, or it throws. */
export async function tamper(service: Service, anchor: readonly Head[], times: number): Promise<number> {
  const untouched = await withAdmin(service.admin, (client) => checkLog(client, anchor))
  assert.deepEqual(untouched.faults, [])
  let found = 0
  await withAdmin(service.admin, async (client) => {
    for (let n = 0; n < times; n += 1) {
      const head = anchor[randomBytes(1)[0]! % anchor.length]!
      const place = { ...head, seq: 1 + (randomBytes(1)[0]! % head.seq) }
      await client.query('begin')
      await TAMPERS[n % TAMPERS.length]!(client, place)
      const { faults } = await checkLog(client, anchor)
      await client.query('rollback')
      assert.ok(faults.length > 0, `way ${n % TAMPERS.length} at ${JSON.stringify(place)} was not found`)
      found += 1
    }
  })
  return found
}

async function forgeFrom(client: pg.Client, area: number, lane: number, seq: number): Promise<void> {
  const { rows } = await client.query<{ seq: number }>(
    `select seq::int from audit.entry where area_id = $1 and lane = $2 and seq >= $3 order by seq`,
    [area, lane, seq],
  )
  for (const row of rows)
    await client.query(
      `update audit.entry e set hash = sha256(coalesce((select b.hash from audit.entry b where b.area_id = $1 and b.lane = $2 and b.seq = $3 - 1), '\\x')
         || audit.canonical(e.area_id, e.lane, e.seq, e.at, e.person_id, e.sign_in_id, e.what, e.child_ids, e.subject))
       where e.area_id = $1 and e.lane = $2 and e.seq = $3`,
      [area, lane, row.seq],
    )
  await rewriteHead(client, area, lane)
}

async function rewriteHead(client: pg.Client, area: number, lane: number): Promise<void> {
  await client.query(
    `update audit.head h set (seq, hash) = (select coalesce(max(e.seq), 0), coalesce((array_agg(e.hash order by e.seq desc))[1], '\\x')
       from audit.entry e where e.area_id = $1 and e.lane = $2) where h.area_id = $1 and h.lane = $2`,
    [area, lane],
  )
}
