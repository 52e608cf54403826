import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { tableOwners } from './table-owners.ts'

const SRC = path.resolve(import.meta.dirname, '..')
const writes = /\.(?:insertInto|updateTable|deleteFrom)\('(\w+)/g

test('each table is written by its own feature only', () => {
  const trespasses = globSync('**/*.{ts,tsx}', { cwd: SRC })
    .filter((file) => !/\.test\.|\/testing\//.test(file))
    .flatMap((file) =>
      [...readFileSync(path.join(SRC, file), 'utf8').matchAll(writes)].map(([, table]) => ({
        file,
        table: table as keyof typeof tableOwners,
      })),
    )
    .filter(({ file, table }) => !file.startsWith(`features/${tableOwners[table]}/`))
  assert.deepEqual(trespasses, [])
})
