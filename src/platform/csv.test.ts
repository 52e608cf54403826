import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvText } from './csv.ts'

test('what is written is what a reader of csv reads, whatever is in it', () => {
  const cell = fc.string({ maxLength: 30 }).filter((text) => !/^\s*[=+\-@]|^[\t\r\n]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      assert.deepEqual(parse(csvText(rows), { bom: true, record_delimiter: '\r\n', skip_empty_lines: false }), rows)
    }),
  )
})

test('no cell is one that a spreadsheet works out; a number is left a number', () => {
  const rows = [['=1+1', '@SUM(A1)', '+44 20', '-3', '-2.5', '\t=1', '-x', 'a=b', ' =1', '\n=1', '＝1', '－2']]
  const [read] = parse(csvText(rows), { bom: true }) as string[][]
  assert.deepEqual(read, [
    "'=1+1",
    "'@SUM(A1)",
    "'+44 20",
    '-3',
    '-2.5',
    "'\t=1",
    "'-x",
    'a=b',
    "' =1",
    "'\n=1",
    "'＝1",
    "'－2",
  ])
})
