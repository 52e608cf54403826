import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { APP_PASSWORD } from '#test/postgres-for-tests.ts'
import { aService } from '#test/service.ts'

/** What an operator meets who starts a production. */
const service = aService()
const ROOT = path.resolve(import.meta.dirname, '../../..')
const PROGRAM = ['--import', path.join(ROOT, 'scripts/tsx-hook.mjs'), path.join(ROOT, 'src/main.ts')]
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lw-doctor-'))
const SAFE = {
  NODE_ENV: 'production',
  BASE_URL: 'https://linkwork.example.gov.uk',
  SMTP_URL: 'smtps://user:password@mail.example.gov.uk:465',
  WORKER: 'elsewhere',
  PORT: '0',
  DATA_DIR: dataDir,
}
const children: ChildProcess[] = []

after(async () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

function linkwork(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, env: { ...SAFE, ...env } })
  children.push(child)
  const said = { out: '', log: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.log += text))
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

async function until(isSo: () => boolean, { child, said }: ReturnType<typeof linkwork>) {
  const deadline = performance.now() + 60_000
  while (!isSo()) {
    assert.ok(child.exitCode === null && performance.now() < deadline, said.out + said.log)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

for (const command of ['start', 'worker']) {
  test(`P49: \`${command}\` stops with a sentence that says what to do`, async () => {
    const { said, ended } = linkwork([command], { SECOND_FACTOR: 'off' })
    assert.equal(await ended, 1)
    assert.match(said.log, /does not start.*\n  SECOND_FACTOR: Everybody needs a second step to sign in: leave/)
  })
}

test('P49: `start` stops before its doors open when the database is not safe', async () => {
  // The database of the tests would forget on a power cut.
  const { host, port, database } = service.admin
  const query = new URLSearchParams({ host, port: String(port) })
  const { said, ended } = linkwork(['start'], {
    DATABASE_URL: `postgres://linkwork_app:${APP_PASSWORD}@localhost/${database}?${query}`,
  })
  assert.equal(await ended, 1)
  assert.match(said.log, /\n  database durability: A power cut/)
  assert.doesNotMatch(said.log, /"listening"/)
})

test('P03: `start` stops before its doors open when records are seen though nobody has signed in', async () => {
  const { host, port, database } = service.admin
  const query = new URLSearchParams({ host, port: String(port) })
  await service.sql(`alter role linkwork_app in database ${database} set app.area = '1'`)
  const { said, ended } = linkwork(['start'], {
    NODE_ENV: 'development',
    DATABASE_URL: `postgres://linkwork_app:${APP_PASSWORD}@localhost/${database}?${query}`,
  })
  assert.notEqual(await ended, 0)
  assert.match(said.log, /nobody has signed in, so nothing is served/)
  assert.doesNotMatch(said.log, /"listening"/)
})

test('P49: with its own database a production starts, and the doctor finds nothing', async () => {
  const running = linkwork(['start'])
  await until(() => running.said.log.includes('"listening"'), running)
  const doctor = linkwork(['doctor', '--json'])
  assert.equal(await doctor.ended, 0, doctor.said.out)
  const { safe, databaseSeen, settings } = JSON.parse(doctor.said.out)
  assert.deepEqual([safe, databaseSeen], [true, true])
  assert.ok(settings.some(({ setting }: { setting: string }) => setting === 'database durability'))
  running.child.kill('SIGTERM')
  assert.equal(await running.ended, 0)
})
