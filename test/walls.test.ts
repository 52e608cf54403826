import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { asSomebody } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { NotSignedIn } from '#platform/errors.ts'
import { lintStatements } from './lint/lint-statements.ts'
import { aService, type PersonName, people, world } from './service.ts'

const service = aService()

/** Every table of ours and of the queue, whoever may read it. */
const allTables = () =>
  service.sql<{ name: string; isQueue: boolean }>(
    `select n.nspname || '.' || quote_ident(c.relname) as name, n.nspname = 'graphile_worker' as "isQueue"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth', 'audit', 'platform', 'migrations', 'graphile_worker') and c.relkind in ('r', 'p')
       and c.oid <> 'area'::regclass order by 1`,
  )

test('P03: a transaction that nobody has entered sees no row of any table', async (t) => {
  const tables = await allTables()
  assert.ok(tables.length > 150)
  const seen = { denied: 0, empty: 0 }
  for (const role of ['linkwork_app', 'linkwork_job'] as const) {
    const client = role === 'linkwork_app' ? await service.database.pool.connect() : await service.queue.pool.connect()
    try {
      for (const { name, isQueue } of tables.filter((table) => role === 'linkwork_app' || !table.isQueue)) {
        const rows = await client.query(`select count(*)::int as n from ${name}`).then(
          (found) => found.rows[0].n as number,
          (error: { code?: string }) => error.code,
        )
        assert.ok(rows === 0 || rows === '42501', `${role} ${name}: ${rows}`)
        seen[rows === 0 ? 'empty' : 'denied'] += 1
        assert.ok(!isQueue || rows === '42501')
      }
    } finally {
      client.release()
    }
  }
  const [{ filled }] = (await service.sql<{ filled: boolean[] }>(
    `select array[${tables.map(({ name }) => `exists (select from ${name})`)}] as filled`,
  )) as [{ filled: boolean[] }]
  assert.ok(filled.filter(Boolean).length > 10, 'there is something that could be seen')
  t.diagnostic(
    `figure: ${tables.length} tables asked by the two roles that connect: ${seen.empty} times 0 rows, ${seen.denied} times not allowed to ask`,
  )
})

test('P04: settings end with the transaction, and the next one on the same connection sees nothing', async () => {
  await service.as('lead').look(({ db }) => db.selectFrom('child').select('id').where('areaId', '=', 1).execute())
  const client = await service.database.pool.connect()
  try {
    const { rows } = await client.query(`select count(*) from child`)
    assert.equal(Number(rows[0].count), 0)
  } finally {
    client.release()
  }
})

/** What a request, a thief or a mistake could enter with. Each is an error or nobody, and then there is no row. */
const strangers: Record<string, () => Promise<readonly [area: number, token: Buffer | null]>> = {
  'no token': async () => [1, null],
  'an empty one': async () => [1, Buffer.alloc(0)],
  'one that was made up': async () => [1, randomBytes(32)],
  'one of another area': async () => [2, await tokenOf('lead')],
  'one of an area that is not there': async () => [99, await tokenOf('lead')],
  'the hash of one, as the table has it': async () => [
    1,
    createHash('sha256')
      .update(await tokenOf('lead'))
      .digest(),
  ],
  'one that lacks its last byte': async () => [1, (await tokenOf('lead')).subarray(0, 31)],
  'one that was signed out': async () => {
    const token = await tokenOf('colleague')
    await service.sql('update auth.sign_in set ended_at = $2 where token_hash = sha256($1)', [
      token,
      service.clock.now(),
    ])
    return [1, token]
  },
  'one that is over': async () => {
    const token = await tokenOf('supervisor')
    await service.sql('update auth.sign_in set ends_at = $2 where token_hash = sha256($1)', [
      token,
      service.clock.now(),
    ])
    return [1, token]
  },
  'one whose screen is locked': async () => {
    const token = await tokenOf('practitioner')
    await service.sql(
      `update auth.sign_in set seen_at = seen_at - interval '16 minutes' where token_hash = sha256($1)`,
      [token],
    )
    return [1, token]
  },
  'one of somebody who has left': async () => {
    const token = await tokenOf('otherTeacher')
    await service.sql('update staff_member set active = false where id = $1', [people.otherTeacher.id])
    return [1, token]
  },
}
async function tokenOf(name: PersonName): Promise<Buffer> {
  const who = { areaId: people[name].areaId, staffId: people[name].id }
  return (await openSignIn(service.world, who, { kind: 'browser', awaitsCode: false })).token
}

test('P04: without a sign-in that stands nobody is entered, and no row of any table is there', async (t) => {
  const tables = (await allTables()).filter(({ name }) => name.startsWith('public.'))
  const read = await service.sql<{ name: string }>(
    `select name from unnest($1::text[]) name where has_table_privilege('linkwork_app', name, 'select')`,
    [tables.map(({ name }) => name)],
  )
  const client = await service.database.pool.connect()
  let asked = 0
  try {
    for (const [what, made] of Object.entries(strangers)) {
      const [area, token] = await made()
      const now = service.clock.now()
      await client.query('begin')
      await client.query('savepoint before')
      await client
        .query(`select * from auth.enter($1, $2, $3, $4, '15 minutes', null)`, [area, token, now, dayIn(now)])
        .catch(() => client.query('rollback to before'))
      for (const { name } of read) {
        const { rows } = await client.query(`select count(*)::int as n from ${name}`)
        assert.equal(rows[0].n, 0, `${what}: ${name}`)
        asked += 1
      }
      await client.query('rollback')
      await assert.rejects(
        asSomebody(service.world, { areaId: area, token: token ?? Buffer.alloc(0) }, async () => what),
        NotSignedIn,
        what,
      )
    }
  } finally {
    client.release()
  }
  t.diagnostic(
    `figure: ${Object.keys(strangers).length} tokens that are nobody’s, ${read.length} tables each, ${asked} times 0 rows`,
  )
})

test('somebody sees the children of their school, and of their team’s schools, and no others', async () => {
  const seen = async (name: Parameters<typeof service.as>[0]) =>
    (
      await service
        .as(name)
        .look(({ db, actor }) =>
          db.selectFrom('child').select('givenName').where('areaId', '=', actor.areaId).orderBy('givenName').execute(),
        )
    ).map(({ givenName }) => givenName)
  assert.deepEqual(await seen('teacher'), ['Amira', 'Tom'])
  assert.deepEqual(await seen('practitioner'), ['Amira', 'Tom'])
  assert.deepEqual(await seen('educationManager'), ['Amira', 'Tom'])
  assert.deepEqual(await seen('otherLead'), ['Bea'])
  assert.deepEqual(await seen('teacherElsewhere'), ['Callum'])
  for (const nobody of ['administrator', 'commissioner', 'officer', 'partner', 'networkMember'] as const)
    assert.deepEqual(await seen(nobody), [])
})

test('P10: asking for another area’s rows gives none, and a row cannot be put there', async () => {
  const rows = await service
    .as('lead')
    .look(({ db }) => db.selectFrom('child').select('id').where('areaId', '=', 2).execute())
  assert.deepEqual(rows, [])
  const across = service.as('lead').change(async (write) => {
    write.audit('tried', {})
    await write.db
      .insertInto('organisation')
      .values({ areaId: 2, id: write.newId(), kind: 'agency', name: 'X', nation: 'England' })
      .execute()
  })
  await assert.rejects(across, /row-level security/)
})

test('a change without a line in the log is not kept', async () => {
  const silent = service
    .as('administrator')
    .change((write) =>
      write.db
        .updateTable('organisation')
        .set({ name: 'Renamed' })
        .where('areaId', '=', 1)
        .where('id', '=', world.agency)
        .execute(),
    )
  await assert.rejects(silent, /without a line in the log/)
  const [row] = await service.sql('select name from organisation where area_id = 1 and id = $1', [world.agency])
  assert.equal(row?.name, 'Young Northshire')
})

test('P29: the chain holds, and a changed, a missing and a cut-off entry are each found', async () => {
  const admin = service.as('administrator')
  for (const name of ['One', 'Two', 'Three']) {
    await admin.change(async (write) => {
      write.audit('renamed', { organisationId: world.agency })
      await write.db
        .updateTable('organisation')
        .set({ name })
        .where('areaId', '=', 1)
        .where('id', '=', world.agency)
        .execute()
    })
  }
  const verify = () => service.sql('select * from audit.verify(1)')
  assert.deepEqual(await verify(), [])
  const [last] = await service.sql(`select lane, seq from audit.entry where person_id = $1 order by seq desc limit 1`, [
    people.administrator.id,
  ])
  const of = [last!.lane, last!.seq]
  const whole = await service.sql(`select * from audit.entry where lane = $1 and seq = $2`, of)

  await service.sql(`update audit.entry set what = 'something else' where lane = $1 and seq = $2`, of)
  assert.deepEqual(
    (await verify()).map(({ fault }) => fault),
    ['this entry is not as it was written'],
  )
  await service.sql(`update audit.entry set what = $3 where lane = $1 and seq = $2`, [...of, whole[0]!.what])
  assert.deepEqual(await verify(), [])

  await service.sql(`delete from audit.entry where lane = $1 and seq = $2`, of)
  assert.deepEqual(
    (await verify()).map(({ fault }) => fault),
    ['the end of the chain is missing'],
  )
})

test('P29: the application cannot change, remove or empty the log', async () => {
  const client = await service.database.pool.connect()
  try {
    for (const attempt of [
      'update audit.entry set what = $$x$$',
      'delete from audit.entry',
      'truncate audit.entry',
      'update audit.head set seq = 0',
      'delete from audit.about_child',
      'alter table audit.entry disable row level security',
      'drop table audit.entry',
      'set role linkwork_owner',
      'set role linkwork_audit_writer',
      'insert into audit.entry select * from audit.entry',
      'select * from auth.credential',
      'select * from auth.sign_in',
      'create table x (y int)',
    ]) {
      await assert.rejects(client.query(attempt), /permission denied|must be owner/, attempt)
    }
  } finally {
    client.release()
  }
})

test('the plan lint finds a join that does not say its area', async () => {
  const careless = new Map([
    ['select child.id from child join school on school.id = child.school_id where child.area_id = $1', [1]],
  ])
  const faults = await lintStatements(service.admin, careless)
  assert.match(faults.join(), /school: no literal area_id/)
})
