import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintStatements } from './lint/lint-statements.ts'
import { aService, people, world } from './service.ts'

const service = aService()

test('P03: a transaction that nobody has entered sees no row of any table', async () => {
  const tables = await service.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('linkwork_app', c.oid, 'select')`,
  )
  assert.ok(tables.length > 25)
  const client = await service.database.pool.connect()
  try {
    for (const { name } of tables.filter(({ name }) => name !== 'area')) {
      const { rows } = await client.query(`select count(*) from ${name}`)
      assert.equal(Number(rows[0].count), 0, name)
    }
  } finally {
    client.release()
  }
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
