import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSources } from './read-sources.mjs'
import { vainExports, vainWords } from './in-vain.mjs'

function found(files, vain) {
  const root = mkdtempSync(join(tmpdir(), 'in-vain-'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  try {
    return vain(readSources(root, Object.keys(files))).map(({ path, message }) => `${path}: ${message.split(' ')[0]}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('an export that no other file uses is found, of each kind, and one that is used is not', () => {
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
  assert.deepEqual(found(files, vainExports), ['a.ts: alone', 'a.ts: lonely', 'a.ts: Shape'])
})

test('a sentence that no page says is found, whether in two languages or one; and none that is said by its name or by a code', () => {
  const files = {
    'a.words.ts': `export const words = catalogue(
      { title: 'Title', hint: 'Hint', states: { open: 'Open' }, named: 'Named', both: 'Both' },
      { title: 'Teitl', hint: 'Awgrym', states: { open: 'Ar agor' }, named: 'Enw', both: 'Y ddau' },
    )
    export const say = { refused: { en: 'No', cy: 'Na' }, alone: { en: 'Alone', cy: 'Ar eich pen' } }
    export const bothOf = words.both`,
    'a.ts': `import { bothOf, say, words } from './a.words.ts'
      void [words('en').title, words('cy').states['open'], say.refused, bothOf]
      export const { named, en, cy } = words('en')`,
    'a.test.ts': `void words('en').hint`,
  }
  assert.deepEqual(found(files, vainWords), ['a.words.ts: hint', 'a.words.ts: alone'])
})
