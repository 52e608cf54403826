import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { Refused } from '#platform/errors.ts'
import { openCsv } from '#platform/imports/read-csv.ts'
import { aService, world } from '#test/service.ts'
import { columns } from './class-list-columns.ts'
import { readListedChild } from './read-listed-child.ts'
import { aClassList, fileOf, nhsNumber, rowsOf } from './testing/a-class-list.ts'

const service = aService()
const england = { nation: 'England', code: '900001', today: '2026-03-02' } as const

const good = Buffer.from(
  aClassList(
    Array.from({ length: 12 }, (_, index) => ({
      ...{
        givenName: `Zoë${index}`,
        familyName: 'O’Brien, Jr',
        bornOn: index % 2 ? '27/03/2014' : '2013-11-03',
        yearGroup: '7',
        registration: '7B',
      },
      ...{
        postcode: 'EC1A 1BB',
        addressLine1: '1 "Little" Street',
        nhsNumber: nhsNumber(index),
        parent1Name: 'Ewa',
        parent1Email: 'ewa@example.com',
      },
    })),
  ),
)

/** What happens to files on their way: bytes lost, doubled, changed, moved; quotation marks, line ends, other encodings. */
const filth = fc.oneof(
  fc
    .record({ at: fc.nat(good.length - 1), with: fc.uint8Array({ minLength: 1, maxLength: 6 }) })
    .map(({ at, with: bytes }) => Buffer.concat([good.subarray(0, at), bytes, good.subarray(at)])),
  fc
    .record({ at: fc.nat(good.length - 1), much: fc.nat(300) })
    .map(({ at, much }) => Buffer.concat([good.subarray(0, at), good.subarray(at + much)])),
  fc
    .record({
      at: fc.nat(good.length - 1),
      mark: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '""', '\0', '\ufeff', '=', '\u202e', '𝕏'),
    })
    .map(({ at, mark }) => Buffer.concat([good.subarray(0, at), Buffer.from(mark), good.subarray(at)])),
  fc.nat(good.length).map((length) => good.subarray(0, length)),
  fc.constantFrom('latin1', 'utf16le').map((encoding) => Buffer.from(good.toString(), encoding as BufferEncoding)),
  fc
    .constantFrom(/,/g, /\r\n/g, /"/g, /CHILD_/g, /\d/g)
    .chain((what) =>
      fc
        .constantFrom('', ';', '\t', '\r', ' ', '"', '０')
        .map((by) => Buffer.from(good.toString().replaceAll(what, by))),
    ),
  fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
  fc
    .string({ unit: 'binary', maxLength: 400 })
    .map((text) =>
      Buffer.concat([Buffer.from('CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\n'), Buffer.from(text)]),
    ),
)

test('P26: 600 filthy files: each is read or refused with words, and every row that is not a child has a reason', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(filth, async (content) => {
      const rows = []
      try {
        for await (const row of (await openCsv(fileOf(content).path, columns)).rows()) rows.push(row)
      } catch (error) {
        assert.ok(error instanceof Refused, String(error))
        assert.ok(error.sentence.en && error.sentence.cy && error.field === 'file')
        return
      }
      assert.ok(rows.length > 0)
      for (const { line, cells, problems } of rows) {
        const read = readListedChild(cells, england)
        assert.ok(line > 1)
        assert.equal(read.child === undefined, read.problems.length > 0)
        for (const { en, cy } of [...read.problems, ...read.notes]) assert.ok(en && cy)
        for (const { reason } of problems) assert.ok(reason.en && reason.cy)
      }
    }),
    { numRuns: 600 },
  )
})

test('P26: filthy files sent to the page are answered with a page, and every row is told', {
  timeout: 120_000,
}, async () => {
  const page = `/schools/${world.hillRoad}/class-list`
  await fc.assert(
    fc.asyncProperty(filth, async (content) => {
      const reply = await sendFile(service, 'lead', page, [{ content }])
      assert.ok(reply.status === 303 || reply.status === 422, String(reply.status))
      if (reply.status === 422) return
      const batchId = reply.location!.split('/').at(-1)!
      for (const { step, reasons, row_values } of await rowsOf(service, batchId)) {
        if (step === 'bad' || step === 'twice' || step === 'alike') assert.ok(reasons.length > 0)
        assert.equal(typeof row_values.name, 'string')
      }
      assert.equal((await service.as('lead').visit(reply.location!)).status, 200)
    }),
    { numRuns: 60 },
  )
})
