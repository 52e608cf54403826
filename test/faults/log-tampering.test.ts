import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import type pg from 'pg'
import { checkLog } from '#app/check-log.ts'
import { headsOf } from '#platform/backup/journal.ts'
import type { Head } from '#platform/backup/journal-file.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { APP_PASSWORD } from '../postgres-for-tests.ts'
import { aService, people } from '../service.ts'

const service = aService()
let anchor: Head[]

before(async () => {
  await service.ready
  for (const name of ['teacher', 'lead', 'practitioner', 'administrator'] as const)
    for (let i = 0; i < 15; i += 1) await service.as(name).look(async (read) => read.seen('a page', { number: i }))
  anchor = await withAdmin(service.admin, headsOf)
  // What came after yesterday’s anchor.
  for (let i = 0; i < 5; i += 1) await service.as('teacher').look(async (read) => read.seen('a page', { number: i }))
})

const ROLES = ['linkwork_app', 'linkwork_job', 'linkwork_backup'] as const
const ATTEMPTS: Readonly<Record<string, string>> = {
  'change a line': `update audit.entry set what = 'saw nothing'`,
  'change when it was': `update audit.entry set at = at - interval '1 day'`,
  'remove a line': `delete from audit.entry`,
  'remove whom it was about': `delete from audit.about_child`,
  'empty the log': `truncate audit.entry`,
  'empty whom it was about': `truncate audit.about_child cascade`,
  'move the head back': `update audit.head set seq = 1`,
  'remove the heads': `delete from audit.head`,
  'write a line without its chain': `insert into audit.entry select area_id, lane, seq + 1000, at, person_id, sign_in_id, what, child_ids, subject, hash from audit.entry limit 1`,
  'switch off what guards the rows': `alter table audit.entry disable row level security`,
  'switch off triggers': `alter table audit.entry disable trigger all`,
  'take the table away': `drop table audit.entry`,
  'put another function in its place': `create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void language sql as 'select'`,
  'become its owner': `set role linkwork_audit_writer; delete from audit.entry`,
  'write in another’s name': `select audit.write(2, now(), '[{"did":"saw nothing","children":[],"about":{}}]') from (select set_config('app.area', '1', true)) x`,
}

for (const role of ROLES) {
  for (const [what, statement] of Object.entries(ATTEMPTS)) {
    test(`P29: ${role} cannot ${what}`, async () => {
      const before = await wholeLog()
      // Refused for want of a right, and not because the attempt was clumsy.
      await assert.rejects(
        asRole(role, statement),
        (error: { code?: string; message: string }) => error.code === '42501' || /not this area/.test(error.message),
      )
      assert.deepEqual(await wholeLog(), before)
    })
  }
}

test('P29: whoever owns the tables cannot sign in', async () => {
  const owners = await service.sql(
    `select rolname from pg_roles where rolcanlogin and rolname in ('linkwork_owner', 'linkwork_audit_writer')`,
  )
  assert.deepEqual(owners, [])
})

/** What somebody with every right over the database can do. Each answers whether it changed anything. */
const TAMPERS: readonly ((client: pg.Client, at: Head) => Promise<unknown>)[] = [
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

test('P29: of 100 ways in which an operator changes the log, every one is found with yesterday’s anchor', async (t) => {
  const untouched = await withAdmin(service.admin, (client) => checkLog(client, anchor))
  assert.deepEqual(untouched.faults, [])
  let found = 0
  await withAdmin(service.admin, async (client) => {
    for (let n = 0; n < 100; n += 1) {
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
  t.diagnostic(`figure: ${found} of 100 changes of the log found`)
})

test('P29: without an anchor from outside, a chain that was forged to its end is not found: so keep one', async () => {
  await withAdmin(service.admin, async (client) => {
    await client.query('begin')
    await TAMPERS[7]!(client, { ...anchor[0]!, seq: 1 })
    assert.deepEqual((await checkLog(client)).faults, [])
    await client.query('rollback')
  })
})

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

function wholeLog() {
  return service.sql(
    `select md5(coalesce(string_agg(e::text, '' order by area_id, lane, seq), '')) as lines, count(*)::int as n,
       (select md5(coalesce(string_agg(h::text, '' order by area_id, lane), '')) from audit.head h) as heads,
       (select count(*)::int from audit.about_child) as about from audit.entry e`,
  )
}

/** With the rights of that login and no others. */
async function asRole(role: string, statement: string): Promise<void> {
  if (role === 'linkwork_app') {
    const app: Address = { ...service.admin, user: role, password: APP_PASSWORD }
    return withAdmin(app, async (client) => void (await client.query(statement)))
  }
  return withAdmin(service.admin, async (client) => {
    await client.query(`set session authorization ${role}`)
    await client.query(statement)
  })
}
