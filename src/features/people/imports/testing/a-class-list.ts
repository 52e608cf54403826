import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applyImport } from '#features/imports/apply-import.ts'
import type { Counts } from '#features/imports/import-batch.ts'
import { type PersonName, type Service, world } from '#test/service.ts'
import { type ClassListColumn, columns, headingOf } from '../class-list-columns.ts'
import { readClassList } from '../class-list-file.ts'

export type TypedRow = Partial<Record<ClassListColumn, string>>

const all = Object.keys(columns) as ClassListColumn[]
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A class list as a school’s system would write it. */
export function aClassList(rows: readonly TypedRow[], of: readonly ClassListColumn[] = all): string {
  const lines = rows.map((row) => of.map((column) => quoted(row[column] ?? '')).join(','))
  return `${[of.map(headingOf).join(','), ...lines].join('\r\n')}\r\n`
}

export const amira = {
  givenName: 'Amira',
  familyName: 'Khan',
  bornOn: '03/11/2013',
  yearGroup: '7',
  registration: '7A',
} as const
export const tom = {
  givenName: 'Tom',
  familyName: 'O’Brien',
  bornOn: '2011-02-14',
  yearGroup: '10',
  registration: '10A',
} as const

/** Numbers from the test range, each with its check digit. */
export function nhsNumber(number: number): string {
  for (let serial = number * 2; ; serial += 1) {
    const digits = `999${String(serial).padStart(6, '0')}`
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${digits}${check}`
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'linkwork-lists-'))

export function fileOf(content: string | Buffer, fileName = 'list.csv') {
  const file = path.join(folder, `${Math.random()}.csv`)
  writeFileSync(file, content)
  return { path: file, fileName }
}

/** Reads a list in as the lead of Hill Road, or as somebody else of another school. */
export function read(
  service: Service,
  content: string | Buffer,
  who: PersonName = 'lead',
  schoolId: string = world.hillRoad,
): Promise<{ batchId: string; counts: Counts }> {
  return service.as(who).change((write) => readClassList(write, { schoolId, ...fileOf(content) }))
}

/** Reads a list in and saves it. */
export async function save(
  service: Service,
  content: string | Buffer,
  who: PersonName = 'lead',
  schoolId: string = world.hillRoad,
) {
  const { batchId } = await read(service, content, who, schoolId)
  const counts = await service.as(who).change((write) => applyImport(write, batchId))
  return { batchId, counts }
}

/** The rows of a batch, by line. */
export async function rowsOf(
  service: Service,
  batchId: string,
): Promise<
  {
    line: number
    step: string
    subject_id: string | null
    row_values: any
    reasons: { en: string; column?: string }[]
  }[]
> {
  return service.sql(
    'select line, step, subject_id, row_values, reasons from import_row where batch_id = $1 order by line',
    [batchId],
  )
}

const PEOPLE = [
  'child',
  'child_identifier',
  'child_detail',
  'adult',
  'relationship',
  'home_address',
  'protected_address',
  'child_name_token',
  'not_the_same',
  'need',
  'consent',
  'school',
  'organisation',
] as const

/** What is in the tables that a list may change; the version counts on, so it is not compared. */
export async function contents(service: Service): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of PEOPLE) {
    const rows = await service.sql(`select (to_jsonb(t) - 'version')::text as row from ${table} t order by 1`)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}
