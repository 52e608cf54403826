import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Address } from '../db/database.ts'
import { until } from '../db/embedded/until.ts'
import { type RunningPostgres, startPostgres } from '../db/embedded-postgres.ts'
import { withAdmin } from '../db/roles.ts'
import { digestsOf } from './digests.ts'
import { type Made, makeBackup } from './make-backup.ts'
import { restore } from './restore.ts'
import { NotAsWritten } from './sealed.ts'
import { unpack } from './unpack.ts'
import { shipWal, walFolder } from './wal-archive.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'lw-backup-'))
const dataDir = path.join(root, 'data')
const backups = path.join(root, 'backups')
const tray = path.join(dataDir, 'wal-tray')
const key = randomBytes(32)

let running: RunningPostgres
let admin: Address
let made: Made

before(async () => {
  running = await startPostgres({ dir: dataDir, watch: false })
  writeFileSync(path.join(tray, 'open'), '')
  admin = addressOf(running, 'postgres')
  await sql(
    'create table note (id int generated always as identity primary key, words text, at timestamptz default clock_timestamp())',
  )
  await sql(`insert into note (words) select 'before ' || n from generate_series(1, 20000) n`)
})

after(async () => {
  await running?.stop()
  rmSync(root, { recursive: true, force: true })
})

test('P30: a backup is made while the database is written to, and restores to the last change kept', async (t) => {
  const writing = new AbortController()
  let written = 0
  const writer = withAdmin(admin, async (client) => {
    while (!writing.signal.aborted) {
      await client.query(`insert into note (words) values ('during')`)
      written += 1
    }
  })
  made = await backUp()
  writing.abort()
  await writer
  assert.ok(written > 0)
  await sql(`insert into note (words) values ('after the backup')`)
  await takeTray()
  const expected = await withAdmin(admin, digestsOf)

  const began = performance.now()
  const to = path.join(root, 'elsewhere')
  const restored = await restore({ file: made.file, key, to, backups }, async (address) => {
    assert.deepEqual(await withAdmin({ ...address, database: 'postgres' }, digestsOf), expected)
  })
  t.diagnostic(
    `figure: restored ${written} rows written during the backup in ${Math.round(performance.now() - began)} ms`,
  )
  assert.equal(restored.missing, undefined)
  assert.deepEqual(readdirSync(path.join(to, 'postgres')).includes('linkwork-wal'), false)
})

test('P30: a moment is restored, and nothing that came after it', async () => {
  await sql(`insert into note (words) values ('wanted')`)
  await pause(20)
  const at = new Date()
  await pause(20)
  await sql(`insert into note (words) values ('a mistake')`)
  await takeTray()
  await restore({ file: made.file, key, to: path.join(root, 'moment'), backups, at }, async (address) => {
    const found = await withAdmin(
      { ...address, database: 'postgres' },
      async (client) => (await client.query(`select words from note where words in ('wanted', 'a mistake')`)).rows,
    )
    assert.deepEqual(found, [{ words: 'wanted' }])
  })
})

test('a moment that the log of changes does not reach is refused', async () => {
  const late = new Date(Date.parse(made.endedAt) + 3_600_000)
  await assert.rejects(
    restore({ file: made.file, key, to: path.join(root, 'late'), backups, at: late }, async () => {}),
    /The log of changes ends before/,
  )
})

test('nothing is ever restored over a folder that holds something', async () => {
  const full = path.join(root, 'full')
  mkdirSync(full)
  writeFileSync(path.join(full, 'something'), '')
  await assert.rejects(
    restore({ file: made.file, key, to: full, backups }, async () => {}),
    /is not empty/,
  )
})

describe('a backup that is not as it was written is refused', () => {
  const file = () => made.file
  const whole = () => readFileSync(file())
  const changed: [string, () => Buffer][] = [
    ['one bit is different at the start', () => flipped(whole(), 60)],
    ['one bit is different in the middle', () => flipped(whole(), Math.floor(whole().length / 2))],
    ['one bit is different at the end', () => flipped(whole(), whole().length - 1)],
    ['the last byte is missing', () => whole().subarray(0, -1)],
    ['the second half is missing', () => whole().subarray(0, Math.floor(whole().length / 2))],
    ['something was added', () => Buffer.concat([whole(), Buffer.from('x')])],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => randomBytes(4096)],
  ]
  for (const [what, bytes] of changed) {
    test(`P30: ${what}`, async () => {
      const altered = path.join(root, 'altered.backup')
      writeFileSync(altered, bytes())
      await assert.rejects(unpack(altered, key), NotAsWritten)
    })
  }

  test('P30: it has another key', async () => {
    await assert.rejects(unpack(file(), randomBytes(32)), NotAsWritten)
  })

  test('P30: a piece of the log of changes is in another one’s place', async () => {
    const folder = walFolder(backups, made.systemId)
    const [first, second] = readdirSync(folder).sort()
    const swapped = path.join(root, 'swapped')
    const there = walFolder(swapped, made.systemId)
    mkdirSync(there, { recursive: true })
    copyFileSync(path.join(folder, first!), path.join(there, second!))
    await assert.rejects(
      restore({ file: made.file, key, to: path.join(root, 'from-swapped'), backups: swapped }, async () => {}),
      NotAsWritten,
    )
  })
})

test('P47: neither a backup nor the log of changes holds plain text', () => {
  const folder = walFolder(backups, made.systemId)
  for (const sealed of [made.file, ...readdirSync(folder).map((name) => path.join(folder, name))])
    assert.equal(readFileSync(sealed).includes('after the backup'), false, sealed)
})

test('a gap in the log of changes is named', async () => {
  await sql('select pg_switch_wal()')
  for (const words of ['one', 'two', 'three']) {
    await sql(`insert into note (words) values ('${words}')`)
    await takeTray()
  }
  const folder = walFolder(backups, made.systemId)
  const lost = readdirSync(folder).sort().at(-2)!
  rmSync(path.join(folder, lost))
  const restored = await restore({ file: made.file, key, to: path.join(root, 'gap'), backups }, async () => {})
  assert.equal(restored.missing, lost.slice(8, 24))
})

test('P40: a copy that is under way is given up at once when the service stops, and leaves nothing', async () => {
  const folder = path.join(root, 'given-up')
  const stopping = new AbortController()
  const copied = backUp(folder, stopping.signal).then(
    () => 'whole',
    () => 'given up',
  )
  const parts = () => (existsSync(folder) ? readdirSync(folder) : [])
  await until(() => parts().some((name) => statSync(path.join(folder, name)).size > 0), { within: 10_000, every: 1 })
  stopping.abort()
  assert.equal(await copied, 'given up')
  assert.deepEqual(parts(), [])
})

function backUp(to = backups, stopping?: AbortSignal): Promise<Made> {
  const header = { version: '0', migrations: [], identity: 'a test' }
  return makeBackup({ address: admin, key, to, dataDir, header, now: () => new Date(), stopping })
}

/** As the service does when 4 minutes have gone by. */
async function takeTray(): Promise<void> {
  const [{ segment }] = await sql<{ segment: string }>('select pg_walfile_name(pg_switch_wal()) as segment')
  const folder = walFolder(backups, made.systemId)
  const isThere = async () => {
    await shipWal(tray, folder, key)
    return readdirSync(folder).includes(`${segment}.sealed`)
  }
  assert.ok(await until(isThere, { within: 10_000, every: 50 }))
}

function sql<Row extends Record<string, unknown>>(text: string): Promise<[Row, ...Row[]]> {
  return withAdmin(admin, async (client) => (await client.query(text)).rows as [Row, ...Row[]])
}

function addressOf({ socketDir, port, superuser, password }: RunningPostgres, database: string): Address {
  return { host: socketDir, port, user: superuser, password, database }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}
