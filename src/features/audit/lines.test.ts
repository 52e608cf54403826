import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { welshLines } from './lines.words.ts'

const SRC = path.resolve(import.meta.dirname, '../..')

/** What the code says to the log: `write.audit('case opened', …)`, `read.seen('case', …)`, `did: 'request accepted'`. */
function linesInTheCode(): Set<string> {
  const files = globSync('**/*.{ts,tsx}', { cwd: SRC }).filter((file) => !/\.test\.|\/testing\/|^platform\//.test(file))
  const text = files.map((file) => readFileSync(path.join(SRC, file), 'utf8')).join('\n')
  const did = [...text.matchAll(/(?:\.audit(?:Refusal)?\(|\bdid: )\s*'([^']+)'/g)].map(([, what]) => what!)
  const looks = [...text.matchAll(/\.seen\(\s*'([^']+)'/g)].map(([, what]) => `saw ${what!}`)
  return new Set([...did, ...looks])
}

test('every line that the code writes has its Welsh', () => {
  const lines = linesInTheCode()
  assert.ok(lines.size > 60)
  assert.deepEqual(
    [...lines].filter((line) => !welshLines[line]),
    [],
  )
})
