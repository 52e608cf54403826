import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { addKey, keysOf, readKeys } from './key-file.ts'
import { newKey, openKeys } from './keys.ts'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lw-keys-'))
after(() => rmSync(dataDir, { recursive: true }))

test('P47: a secret opens where it was written, and nowhere else', () => {
  const key = newKey()
  const keys = openKeys(() => [key])
  const sealed = openKeys(() => [key]).encrypt('JBSWY3DPEHPK3PXP', 'seed of e1')
  assert.doesNotMatch(sealed, /JBSWY3DP/)
  assert.equal(keys.decrypt(sealed, 'seed of e1'), 'JBSWY3DPEHPK3PXP')
  assert.throws(() => keys.decrypt(sealed, 'seed of e2'))
  assert.throws(() => openKeys(() => [newKey()]).decrypt(sealed, 'seed of e1'))
  const bent = Buffer.from(sealed)
  bent[bent.length - 3]! ^= 1
  assert.throws(() => keys.decrypt(bent.toString(), 'seed of e1'))
  assert.notEqual(keys.encrypt('same', 'a'), keys.encrypt('same', 'a'))
})

test('P47: keys rotate while the service runs: what was written before can be read, also by who started earlier', () => {
  const running = keysOf({ dataDir })
  const before = running.encrypt('before', 'x')
  addKey(dataDir)
  const restarted = keysOf({ dataDir })
  const since = restarted.encrypt('since', 'x')
  assert.equal(restarted.decrypt(before, 'x'), 'before')
  assert.equal(running.decrypt(since, 'x'), 'since')
  assert.deepEqual([restarted.isFresh(before), restarted.isFresh(since)], [false, true])
  assert.equal(restarted.isMark(running.mark('text', 'y'), 'text', 'y'), true)
  assert.equal(restarted.isMark(running.mark('text', 'y'), 'text', 'z'), false)
})

test('P47: what a process marks that started later is ours to one that started earlier', () => {
  const running = keysOf({ dataDir })
  addKey(dataDir)
  const restarted = keysOf({ dataDir })
  assert.equal(running.isMark(restarted.mark('text', 'y'), 'text', 'y'), true)
  assert.equal(running.isMark(Buffer.alloc(32), 'text', 'y'), false)
})

test('P47: nobody else on the machine reads the keys', () => {
  keysOf({ dataDir })
  assert.equal(statSync(path.join(dataDir, 'keys')).mode & 0o077, 0)
  assert.equal(statSync(path.join(dataDir, 'keys', 'fields.key')).mode & 0o077, 0)
})

test('a key that is too short is refused in words', () => {
  assert.throws(() => readKeys('one:c2hvcnQ'), /32 bytes/)
  assert.throws(() => keysOf({ dataDir, FIELD_KEYS: ' ' }), /no key/)
})
