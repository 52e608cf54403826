import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type RestoringService, restoreService } from '#app/restore-service.ts'
import { readHeader } from '#platform/backup/archive.ts'
import { knownBackupKey } from '#platform/backup/backup-key.ts'
import { digestsOf } from '#platform/backup/digests.ts'
import { JournalFile } from '#platform/backup/journal-file.ts'
import { NotAsWritten } from '#platform/backup/sealed.ts'
import { ADMINISTRATOR, adviceForm, aProduct, PASSWORD, PRACTITIONER, Product } from './a-product.ts'
import type { Visitor } from './a-visitor.ts'

/**
 * The drill of docs/operating/restore.md: a product that is written to is backed up, goes on, and is lost; another one is made from
 * the backup, the log of changes and the journal. Everything is done with the product's own commands.
 */
let product: Product
let restored: Product
let elsewhere: string
let backup: string
let administrator: Visitor
let leaver: Visitor
const staff: Record<string, string> = {}

before(async () => {
  product = await aProduct({ BACKUPS: 'on' })
  elsewhere = `${product.dataDir}-restored`
  restored = new Product(elsewhere)
  await product.start()
  for (const { id, email } of await product.sql<{ id: string; email: string }>('select id, email from staff_member'))
    staff[email] = id
  administrator = await product.visitor().signsIn(ADMINISTRATOR, PASSWORD)
  leaver = await product.visitor().signsIn(PRACTITIONER, PASSWORD)
})

after(async () => {
  await restored?.remove()
  await product?.remove()
})

test('P30: the service backs up its own database by itself, and hands over its log of changes', async () => {
  const found = () => readdirSync(path.join(product.dataDir, 'backups')).filter((name) => name.endsWith('.backup'))
  await waitFor(() => existsSync(path.join(product.dataDir, 'backups')) && found().length > 0)
  assert.match(found()[0]!, /^linkwork-\d{8}T\d{6}Z-[0-9A-F]{24}\.backup$/)
})

test('P30: a backup is made by command while forms are sent', async (t) => {
  const form = await adviceForm(product)
  const writing = new AbortController()
  const kept: string[] = []
  const writer = (async () => {
    while (!writing.signal.aborted) {
      const marker = randomBytes(8).toString('hex')
      const { status } = await leaver.fillsIn('/advice/new', form(marker))
      assert.equal(status, 303)
      kept.push(marker)
    }
  })()
  const { code, out, err } = await product.command(['backup', '--json'])
  writing.abort()
  await writer
  assert.equal(code, 0, err)
  const made = JSON.parse(out)
  backup = made.file
  assert.ok(kept.length > 0)
  assert.ok(made.header.migrations.includes('0026_backup.sql'))
  t.diagnostic(`figure: backup of ${Math.round(made.tarBytes / 1e6)} MB in ${made.seconds.toFixed(1)} s while serving`)
})

test('P30: restored elsewhere, every table is what it was, and the log holds', async (t) => {
  // What happens after the backup: somebody leaves, and the database is lost a moment later.
  const { status } = await administrator.fillsIn(`/staff/${staff[PRACTITIONER]}/off-board`, {})
  assert.equal(status, 303)
  const admin = product.admin
  await product.withAdmin((client) => client.query('select pg_switch_wal()'))
  await product.sql('select platform.roll_up(now())')
  const expected = await product.withAdmin(digestsOf)
  assert.ok(Object.keys(expected).length > 40)
  await product.stop()

  const began = performance.now()
  const { code, out, err } = await product.command(['restore', backup, '--to', elsewhere, '--json'])
  t.diagnostic(`figure: restored in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  assert.equal(code, 0, err)
  const back = JSON.parse(out)
  assert.deepEqual(back.taken, { done: [], byHand: [] })
  assert.equal(back.auditFaults, 0)
  assert.equal(admin.database, 'linkwork')
  t.diagnostic(`figure: ready ${((await restored.start()) / 1000).toFixed(1)} s after its start`)
  const found = await restored.withAdmin(digestsOf)
  // All that a restore changes: everybody is signed out, the jobs of a running service come and go; and up to when figures are counted.
  const changed = Object.keys(expected).filter((table) => found[table] !== expected[table])
  assert.deepEqual(
    changed.filter((table) => !/^(auth\.sign_in$|graphile_worker\.|platform\.(worker|rolled_up)$)/.test(table)),
    [],
  )
  await assert.rejects(restored.visitor().signsIn(PRACTITIONER, PASSWORD))
  const cookies = await restored.sql('select count(*)::int as live from auth.sign_in where ended_at is null')
  assert.deepEqual(cookies, [{ live: 0 }])
  await restored.remove()
})

test('P30: restored to a moment before they left, somebody who has left stays out', async () => {
  const header = await readHeader(backup, knownBackupKey(product))
  const [left] = await journalOf(product.dataDir, 'staff off-boarded')
  assert.ok(left && left.at > header.madeAt)
  const { taken } = await restoreTo(elsewhere, { at: new Date(Date.parse(left.at) - 1), keepJournalBeside: true })
  assert.deepEqual(
    taken.done.map(({ what, about }) => [what, about.staffId]),
    [['staff off-boarded', staff[PRACTITIONER]]],
  )
  await restored.start()
  await assert.rejects(restored.visitor().signsIn(PRACTITIONER, PASSWORD))
  assert.notEqual((await leaverElsewhere()).status, 200)
  const [person] = await restored.sql(
    `select s.active, (select count(*)::int from auth.login l where l.staff_id = s.id) as ways_in,
       (select count(*)::int from membership m where m.staff_id = s.id and m.ends_on is null) as places
     from staff_member s where s.id = $1`,
    [staff[PRACTITIONER]],
  )
  assert.deepEqual(person, { active: false, ways_in: 0, places: 0 })
  // Everybody else comes in as before, and the log holds, also against what the journal says of it.
  await restored.visitor().signsIn(ADMINISTRATOR, PASSWORD)
  const verified = await restored.command(['audit', 'verify'])
  assert.equal(verified.code, 0, verified.out)
  await restored.stop()
})

test('P30: and stays out when it is restored once more, from the same backup', async () => {
  const again = `${elsewhere}-again`
  const { taken } = await restoreTo(again, { backups: path.join(elsewhere, 'backups') })
  rmSync(again, { recursive: true })
  assert.ok(taken.done.some(({ what, about }) => what === 'staff off-boarded' && about.staffId === staff[PRACTITIONER]))
})

test('R19: a data folder that was put back by other means forgets again what it had to forget, and says so', async () => {
  const copy = new Product(`${elsewhere}-copy`, { BACKUP_DIR: path.join(product.dataDir, 'backups') })
  try {
    await restoreTo(copy.dataDir, { backups: path.join(elsewhere, 'no-such-folder'), withoutJournal: true })
    // As a machine’s snapshot would leave it: an old database, and nothing that says where it comes from.
    rmSync(path.join(copy.dataDir, 'restored.json'))
    await copy.start()
    await assert.rejects(copy.visitor().signsIn(PRACTITIONER, PASSWORD))
    assert.match(copy.said, /database went back/)
    const { code, out } = await copy.command(['audit', 'verify'])
    assert.equal(code, 1, out)
    assert.match(out, /not the one that was anchored/)
  } finally {
    await copy.remove()
  }
})

describe('what is refused', () => {
  const nowhere = () => `${elsewhere}-nowhere`

  test('P30: a backup of which one bit was changed', async () => {
    const altered = path.join(product.dataDir, 'altered.backup')
    const bytes = readFileSync(backup)
    bytes[Math.floor(bytes.length / 3)]! ^= 4
    writeFileSync(altered, bytes)
    await assert.rejects(restoreTo(nowhere(), { file: altered }), NotAsWritten)
    assert.deepEqual(readdirSync(nowhere()), [])
    rmSync(nowhere(), { recursive: true })
  })

  test('a restore over a folder that holds a database', async () => {
    await assert.rejects(restoreTo(product.dataDir, {}), /is not empty/)
  })

  test('a restore without the journal, unless that is said', async () => {
    const backups = path.join(elsewhere, 'no-such-folder')
    await assert.rejects(restoreTo(nowhere(), { backups }), /people who have left could get back in/)
  })

  test('a journal of which a line was changed', async () => {
    const file = journalFileOf(product.dataDir)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('staff off-boarded', 'staff brought back'))
    await assert.rejects(restoreTo(nowhere(), {}), /is not as it was written/)
    writeFileSync(file, whole)
  })

  test('a backup without its key', async () => {
    const stranger = new Product(`${elsewhere}-stranger`)
    const { code, err } = await stranger.command(['restore', backup, '--to', stranger.dataDir])
    assert.equal(code, 1)
    assert.match(err, /Without its key a backup cannot be read/)
  })
})

test('a last line of the journal that a power cut left half written counts as never written', () => {
  const file = journalFileOf(product.dataDir)
  const key = knownBackupKey(product)
  const before = new JournalFile(file, key).lines.length
  appendFileSync(file, '0123456789abcdef {"kind":"end')
  const journal = new JournalFile(file, key)
  assert.equal(journal.lines.length, before)
  journal.append([{ kind: 'heads', at: new Date().toISOString(), heads: [] }])
  assert.equal(new JournalFile(file, key).lines.length, before + 1)
})

function restoreTo(to: string, wanted: Partial<RestoringService>) {
  return restoreService({
    file: backup,
    to,
    at: undefined,
    backups: path.join(product.dataDir, 'backups'),
    keepJournalBeside: false,
    key: knownBackupKey(product),
    keys: path.join(product.dataDir, 'keys'),
    withoutJournal: false,
    binDir: undefined,
    ...wanted,
  })
}

/** The cookie that they had, at the restored service. */
async function leaverElsewhere() {
  const reply = await fetch(`${restored.url}/advice`, { redirect: 'manual', headers: { cookie: leaver.cookie } })
  return { status: reply.status }
}

function journalFileOf(dataDir: string): string {
  const folder = path.join(dataDir, 'backups', 'journal')
  return path.join(folder, readdirSync(folder)[0]!)
}

async function journalOf(dataDir: string, what: string) {
  const { lines } = new JournalFile(journalFileOf(dataDir), knownBackupKey(product))
  return lines.filter((line) => line.kind === 'ending').filter((line) => line.what === what)
}

async function waitFor(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen within 30 seconds')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
