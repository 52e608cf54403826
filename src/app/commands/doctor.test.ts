import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { aService } from '#test/service.ts'
import { refuseUnsafeDatabase, refuseUnsafeSettings } from './doctor.ts'
import { type DatabaseFacts, judgeDatabase, lookAtDatabase } from './doctor-database.ts'
import { judgeFiles, judgeLastBackup } from './doctor-files.ts'
import { judgeSettings } from './doctor-settings.ts'

const service = aService()
const root = mkdtempSync(path.join(os.tmpdir(), 'lw-doctor-'))
after(() => rmSync(root, { recursive: true, force: true }))
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(root, 'data-'))
  mkdirSync(path.join(dataDir, 'keys'), { mode: 0o700 })
  mkdirSync(path.join(dataDir, 'backups'), { mode: 0o700 })
  writeFileSync(path.join(dataDir, 'keys', 'fields.key'), '', { mode: 0o600 })
})

const SAFE = {
  NODE_ENV: 'production',
  BASE_URL: 'https://linkwork.example.gov.uk',
  SMTP_URL: 'smtps://user:password@mail.example.gov.uk:465',
  MAIL_FROM: 'Linkwork <no-reply@example.gov.uk>',
}
const SAFE_FACTS: DatabaseFacts = {
  version: 180_004,
  encoding: 'UTF8',
  checksums: 'on',
  durable: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  statements: { log_statement: 'none', log_min_duration_statement: '-1' },
  errors: { log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0' },
  mayDoAnything: false,
  owns: 0,
  demo: false,
  now: new Date('2026-03-02T09:00:00Z'),
}
const NOW = new Date('2026-03-02T09:00:00Z')
const given = (env: Record<string, string> = {}) => readConfig({ ...SAFE, DATA_DIR: dataDir, ...env })
const unsafe = (judgements: readonly { setting: string; safe: boolean }[]) =>
  judgements.filter(({ safe }) => !safe).map(({ setting }) => setting)

test('P49: safe settings are found safe, and start', () => {
  const config = given()
  assert.deepEqual(unsafe([...judgeSettings(config), ...judgeFiles(config)]), [])
  assert.deepEqual(unsafe(judgeDatabase(SAFE_FACTS, NOW)), [])
  refuseUnsafeSettings(config)
})

const unsafeSettings: [setting: string, what: string, env: Record<string, string>][] = [
  ['BASE_URL', 'pages go over http', { BASE_URL: 'http://linkwork.example.gov.uk' }],
  ['BASE_URL host', 'people are sent to their own machine', { BASE_URL: 'https://localhost' }],
  ['SECOND_FACTOR', 'a password is enough', { SECOND_FACTOR: 'off' }],
  ['OIDC_ISSUER', 'the provider is asked over http', { OIDC_ISSUER: 'http://id.example.gov.uk' }],
  ['OIDC_CLIENT_SECRET', 'the provider’s secret is missing', { OIDC_CLIENT_ID: 'us' }],
  [
    'OIDC_CLIENT_SECRET',
    'the provider’s secret can be guessed',
    { OIDC_CLIENT_ID: 'us', OIDC_CLIENT_SECRET: 'secret' },
  ],
  ['DEMO', 'the demonstration is loaded', { DEMO: '1' }],
  ['DEMO_ANYWHERE', 'the demonstration is shown to others', { DEMO_ANYWHERE: '1' }],
  ['DATABASE_URL', 'the database is reached in the clear', { DATABASE_URL: 'postgres://op:x@db.example.gov.uk/lw' }],
  [
    'JOB_DATABASE_URL',
    'the worker reaches it in the clear',
    { JOB_DATABASE_URL: 'postgres://op:x@db.example.gov.uk/lw' },
  ],
  ['WORKER', 'nobody works in the background', { DATABASE_URL: 'postgres://linkwork_app:x@localhost/lw' }],
  ['SMTP_URL', 'no mail is sent', { SMTP_URL: '' }],
  ['NOTIFY_URL', 'mail is handed over in the clear', { NOTIFY_URL: 'http://notify.example.gov.uk' }],
  ['MAIL_FROM', 'mail comes from nowhere', { MAIL_FROM: 'linkwork@localhost' }],
  ['METRICS_HOST', 'others can read its metrics', { METRICS_HOST: '0.0.0.0' }],
  ['LOG_LEVEL', 'the log says too much', { LOG_LEVEL: 'debug' }],
  ['LOG_LEVEL', 'the log says nothing', { LOG_LEVEL: 'silent' }],
  ['FIELD_KEYS', 'a key is made up', { FIELD_KEYS: `one:${Buffer.alloc(32, 1).toString('base64url')}` }],
  ['FIELD_KEYS', 'a key is no key', { FIELD_KEYS: 'change-me' }],
  ['BACKUPS', 'nothing is backed up', { BACKUPS: 'off' }],
]

for (const [setting, what, env] of unsafeSettings) {
  test(`P49: production does not start when ${what}`, () => {
    const issuer: Record<string, string> =
      setting === 'OIDC_CLIENT_SECRET' ? { OIDC_ISSUER: 'https://id.example.gov.uk' } : {}
    const others: Record<string, string> =
      setting === 'OIDC_ISSUER' ? { OIDC_CLIENT_ID: 'us', OIDC_CLIENT_SECRET: 'x'.repeat(16) } : {}
    const config = given({ ...issuer, ...others, ...env })
    assert.deepEqual(unsafe(judgeSettings(config)), [setting])
    assert.throws(() => refuseUnsafeSettings(config), new RegExp(`  ${setting}: [A-Z].+\\.`))
    refuseUnsafeSettings({ ...config, NODE_ENV: 'development' })
  })
}

test('P49: production does not start when the key of the backups lies among them', () => {
  assert.deepEqual(unsafe(judgeSettings(given({ BACKUP_DIR: path.join(dataDir, 'keys') }))), ['BACKUP_KEY'])
  assert.deepEqual(unsafe(judgeSettings(given({ BACKUP_KEY: path.join(dataDir, 'backups', 'the.key') }))), [
    'BACKUP_KEY',
  ])
  assert.deepEqual(unsafe(judgeSettings(given({ BACKUP_KEY: path.join(dataDir, 'backups.key') }))), [])
})

const opened: [setting: string, what: string, place: () => string, mode: number][] = [
  ['DATA_DIR', 'others can look into the data folder', () => dataDir, 0o755],
  ['BACKUP_DIR', 'others can take the backups', () => path.join(dataDir, 'backups'), 0o750],
  ['key files', 'others can read a key', () => path.join(dataDir, 'keys', 'fields.key'), 0o640],
]
for (const [setting, what, place, mode] of opened) {
  test(`P49: production does not start when ${what}`, () => {
    chmodSync(place(), mode)
    assert.deepEqual(unsafe(judgeFiles(given())), [setting])
    assert.throws(() => refuseUnsafeSettings(given()), new RegExp(`  ${setting}: .+ chmod \\d+ /.+`))
  })
}

const unsafeFacts: [setting: string, what: string, facts: Partial<DatabaseFacts>][] = [
  ['database durability', 'a power cut loses what was saved', { durable: { ...SAFE_FACTS.durable, fsync: 'off' } }],
  [
    'database durability',
    'the database answers before it has saved',
    { durable: { ...SAFE_FACTS.durable, synchronous_commit: 'local' } },
  ],
  [
    'database durability',
    'a page may be half written',
    { durable: { ...SAFE_FACTS.durable, full_page_writes: 'off' } },
  ],
  ['database checksums', 'a failing disk is not noticed', { checksums: 'off' }],
  ['database encoding', 'names are stored as bytes', { encoding: 'SQL_ASCII' }],
  ['database version', 'the database is too old to be mended', { version: 150_020 }],
  ['database role', 'pages may do anything in the database', { mayDoAnything: true }],
  ['database role', 'pages own tables, which passes by their policies', { owns: 1 }],
  [
    'database log of statements',
    'the database logs what is typed',
    { statements: { ...SAFE_FACTS.statements, log_statement: 'mod' } },
  ],
  [
    'database log of statements',
    'the database logs what is slow',
    { statements: { ...SAFE_FACTS.statements, log_min_duration_statement: '500' } },
  ],
  [
    'database log of errors',
    'the database logs the row that it refuses',
    { errors: { ...SAFE_FACTS.errors, log_error_verbosity: 'default' } },
  ],
  ['clock', 'the clocks are apart', { now: new Date(NOW.getTime() - 31_000) }],
  ['demonstration area', 'the demonstration is in the database', { demo: true }],
]
for (const [setting, what, facts] of unsafeFacts) {
  test(`P49: production does not start when ${what}`, () => {
    assert.deepEqual(unsafe(judgeDatabase({ ...SAFE_FACTS, ...facts }, NOW)), [setting])
  })
}

test('P49: at least 20 different settings stop a production from starting', (t) => {
  const tried = [...unsafeSettings, ...opened, ...unsafeFacts].map(([setting]) => setting)
  const different = new Set([...tried, 'BACKUP_KEY'])
  const known = [...judgeSettings(given()), ...judgeFiles(given()), ...judgeDatabase(SAFE_FACTS, NOW)]
  assert.deepEqual([...different].sort(), known.map(({ setting }) => setting).sort(), 'each is tried')
  assert.ok(different.size >= 20)
  t.diagnostic(`figure: ${different.size} of ${known.length} unsafe settings refused`)
})

test('P49: the database itself is asked, as the role that pages connect as', async () => {
  const { admin } = service
  const password = randomBytes(16).toString('hex')
  const facts = await lookAtDatabase({ ...admin, user: 'linkwork_app', password: 'tests-only' })
  // The database of the tests forgets on a power cut, and keeps the rest of what is promised.
  assert.deepEqual(unsafe(judgeDatabase(facts, new Date())), ['database durability'])

  const name = `doctor_${admin.database}`.slice(0, 60)
  await service.sql(`create role ${name} login superuser password '${password}'`)
  try {
    await service.sql(`alter role ${name} set log_error_verbosity = 'default'`)
    await service.sql(`alter role ${name} set log_min_duration_statement = 100`)
    await service.sql(`update area set demo = true where id = 1`)
    const worse = await lookAtDatabase({ ...admin, user: name, password })
    assert.deepEqual(unsafe(judgeDatabase(worse, new Date())), [
      'database durability',
      'database role',
      'database log of statements',
      'database log of errors',
      'demonstration area',
    ])
    const config = given()
    await assert.rejects(refuseUnsafeDatabase(config, { ...admin, user: name, password }), /demonstration area: /)
  } finally {
    await service.sql(`drop role ${name}`)
  }
})

test('a backup that is late is said, and keeps nobody from starting', () => {
  const config = given()
  assert.deepEqual(unsafe(judgeLastBackup(config, NOW)), [], 'a new service has none yet')
  writeFileSync(path.join(dataDir, 'backups', 'linkwork-20260228T090000Z-000000010000000000000001.backup'), '')
  assert.deepEqual(unsafe(judgeLastBackup(config, new Date('2026-03-01T10:00:00Z'))), [])
  assert.deepEqual(unsafe(judgeLastBackup(config, NOW)), ['last backup'])
  refuseUnsafeSettings(config)
})
