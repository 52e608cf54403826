import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { checkLog } from '#app/check-log.ts'
import type { Head } from '#platform/backup/journal-file.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { APP_PASSWORD } from '../postgres-for-tests.ts'
import { aService } from '../service.ts'
import { aLogAndItsAnchor, tamper, TAMPERS } from './tampers.ts'

const service = aService()
let anchor: Head[]

before(async () => {
  anchor = await aLogAndItsAnchor(service)
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

test('P29: of 100 ways in which an operator changes the log, every one is found with yesterday’s anchor', async (t) => {
  t.diagnostic(`figure: ${await tamper(service, anchor, 100)} of 100 changes of the log found`)
})

test('P29: without an anchor from outside, a chain that was forged to its end is not found: so keep one', async () => {
  await withAdmin(service.admin, async (client) => {
    await client.query('begin')
    await TAMPERS[7]!(client, { ...anchor[0]!, seq: 1 })
    assert.deepEqual((await checkLog(client)).faults, [])
    await client.query('rollback')
  })
})

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
