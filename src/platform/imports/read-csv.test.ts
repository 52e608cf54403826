import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Refused } from '../errors.ts'
import { type CsvRow, MOST_ROWS, openCsv } from './read-csv.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'linkwork-csv-'))
after(() => rmSync(folder, { recursive: true }))

const columns = {
  name: { names: ['NAME', 'FULL NAME'], required: true },
  born: { names: ['BORN'], required: true },
  note: { names: ['NOTE'] },
} as const
type Row = CsvRow<keyof typeof columns>

function file(content: string | Buffer): string {
  const name = path.join(folder, `${Math.random()}.csv`)
  writeFileSync(name, content)
  return name
}

async function read(content: string | Buffer): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of (await openCsv(file(content), columns)).rows()) rows.push(row)
  return rows
}

const short = async (content: string | Buffer) =>
  (await read(content)).map(({ line, cells, problems }) => [
    line,
    cells.name,
    cells.born,
    problems.map(({ reason }) => reason.en).join(' '),
  ])
const refusal = (content: string | Buffer) =>
  openCsv(file(content), columns).then(
    () => assert.fail('was not refused'),
    (error: unknown) => {
      assert.ok(error instanceof Refused)
      assert.equal(error.field, 'file')
      assert.ok(error.sentence.cy)
      return error.sentence.en
    },
  )

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

test('each way of writing text is recognised', async () => {
  const text = 'Name,Born\nSiobhán Ní Bhriain,2013-11-03\n'
  const expected = [[2, 'Siobhán Ní Bhriain', '2013-11-03', '']]
  assert.deepEqual(await short(text), expected, 'UTF-8')
  assert.deepEqual(await short(`\ufeff${text}`), expected, 'UTF-8 with its mark')
  assert.deepEqual(await short(Buffer.from(text, 'latin1')), expected, 'ISO-8859-1')
  assert.deepEqual(await short(Buffer.from(`\ufeff${text}`, 'utf16le')), expected, 'UTF-16 little end first')
  assert.deepEqual(await short(utf16be(text)), expected, 'UTF-16 big end first')
  const withApostrophe = Buffer.concat([Buffer.from('name,born\nO'), Buffer.from([0x92]), Buffer.from('Brien,x\n')])
  assert.deepEqual(await short(withApostrophe), [[2, 'O’Brien', 'x', '']], 'windows-1252')
})

test('a letter on the border of two pieces of the file is one letter', async () => {
  const name = `${'a'.repeat(500)}é`
  const text = `name,born\n${Array.from({ length: 400 }, () => `${name},x\n`).join('')}`
  for (const row of await read(text)) assert.equal(row.cells.name, name)
})

test('commas, semicolons and tabs part cells, and Excel may say which', async () => {
  for (const mark of [',', ';', '\t'])
    assert.deepEqual(await short(`NAME${mark}BORN\nA${mark}b\n`), [[2, 'A', 'b', '']])
  assert.deepEqual(await short('sep=;\r\nNAME;BORN\r\nA;b\r\n'), [[2, 'A', 'b', '']])
  assert.deepEqual(
    await short('"a; b; c; d","NAME",BORN\nx,A,b\n'),
    [[2, 'A', 'b', '']],
    'not those inside quotation marks',
  )
})

test('rows are numbered as a spreadsheet does, whatever ends them', async () => {
  const rows = ['', 'name,born,note', 'A,1,"two\nlines"', '', ' , , ', 'B,2,']
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(
      (await read(rows.join(end))).map(({ line, cells }) => [line, cells.name]),
      [
        [3, 'A'],
        [6, 'B'],
      ],
    )
  }
  assert.deepEqual(
    (await short('name,born\r\nA,1\nB,2\r\n')).map(([line]) => line),
    [2, 3],
    'mixed line ends',
  )
})

test('headings are known whatever their case and spaces, and other columns are left alone', async () => {
  assert.deepEqual(await short('Extra, full name ,Born\nx,A,b\n'), [[2, 'A', 'b', '']])
})

test('a row of instructions under the headings is skipped, and nowhere else', async () => {
  const rows = 'name,born,note\nRequired: text,Required: DD/MM/YYYY,Optional\nA,1,\nRequired,Required,\n'
  assert.deepEqual(
    (await short(rows)).map(([line, name]) => [line, name]),
    [
      [3, 'A'],
      [4, 'Required'],
    ],
  )
})

test('a row that is too short or too long is named', async () => {
  const found = await short('name,born,note\nA\nB,2,x,y\nC,3,x,,\n')
  assert.match(String(found[0]?.[3]), /1 of the 3 cells/)
  assert.match(String(found[1]?.[3]), /4 cells and there are 3 headings/)
  assert.equal(found[2]?.[3], '')
})

test('quotation marks that do not match are named, and the rows around them are read', async () => {
  const found = await short('name,born\nA,1\n"B"x,2\nWilliam "Bill",3\n"D" ,4\n="05",5\n')
  assert.deepEqual(
    found.map(([line, name, , why]) => [line, name, why !== '']),
    [
      [2, 'A', false],
      [3, '"B"x', true],
      [4, 'William "Bill"', false],
      [5, 'D', false],
      [6, '05', false],
    ],
  )
})

test('a quotation mark that never closes names its own row', async () => {
  const [good, bad, ...rest] = await read('name,born\nA,1\n"B,2\nC,3\nD,4')
  assert.equal(good?.cells.name, 'A')
  assert.equal(bad?.line, 3)
  assert.match(bad?.problems[0]?.reason.en ?? '', /never closed/)
  assert.equal(rest.length, 0)
  const long = await read(`name,born\n"A,1\n${'B,2\n'.repeat(50_000)}`)
  assert.equal(long.length, 1, 'and does not fill the memory')
})

test('characters that are no text name their cell', async () => {
  const [nul, lost] = await read('name,born\nA\u0000,1\nFern\ufffdndez,2\n')
  assert.deepEqual(
    nul?.problems.map(({ line, column }) => [line, column]),
    [[2, 'name']],
  )
  assert.match(lost?.problems[0]?.reason.en ?? '', /lost/)
})

test('what is no list is refused with what to do', async () => {
  assert.match(await refusal(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')), /picture.*save it as CSV/)
  assert.match(await refusal(Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1')), /Excel/)
  assert.match(await refusal('%PDF-1.7'), /PDF/)
  assert.match(await refusal('<!doctype html>'), /web page/)
  assert.match(await refusal(Buffer.alloc(900, 7)), /not a file of text/)
  assert.match(await refusal(''), /empty/)
  assert.match(await refusal('\n  \n'), /empty/)
  assert.match(await refusal('name,born\n\n'), /no rows/)
  assert.match(await refusal('one,two\n1,2\n'), /We look for NAME, BORN/)
  assert.match(await refusal('name,two\n1,2\n'), /missing: BORN/)
  assert.match(await refusal('name,born,Name\n1,2,3\n'), /Name is there more than once/)
  assert.match(await refusal('"name,born\n1,2\n'), /never closed/)
})

test('a file of too many rows is refused before it fills anything', async () => {
  const { rows } = await openCsv(file(`name,born\n${'A,1\n'.repeat(MOST_ROWS + 1)}`), columns)
  await assert.rejects(async () => {
    for await (const _ of rows());
  }, /more than 100,000 rows/)
})
