import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from './read-sources.mjs'
import { vainExports } from './vain-exports.mjs'

test('an export that no other file uses is found, of each kind, and one that is used is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'exports-'))
  const files = {
    'a.ts': `export const used = 1, alone = 2
      export function lonely() { return inner }
      export interface Shape { side: number }
      export type Named = Shape
      const inner = 3`,
    'b.ts': `import { used, type Named } from './a.ts'\nvoid used\nlet one: Named`,
    'b.test.ts': `import { tried } from './c.ts'\nvoid tried`,
    'c.ts': `export const tried = 1`,
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  try {
    const found = vainExports(readSources(root, Object.keys(files)))
    assert.deepEqual(
      found.map(({ path, message }) => `${path}: ${message.split(' ')[0]}`),
      ['a.ts: alone', 'a.ts: lonely', 'a.ts: Shape'],
    )
  } finally {
    rmSync(root, { recursive: true })
  }
})
