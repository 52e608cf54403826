import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applyImport } from '#features/imports/apply-import.ts'
import type { Service } from '#test/service.ts'
import { type GiasFile, readGias } from '../gias-file.ts'
import { columns, type GiasColumn } from '../gias-columns.ts'

type RegisterRow = Partial<Record<GiasColumn, string>>

const all = Object.keys(columns) as GiasColumn[]
const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A school as the register writes it. Its name, its town and its head have letters that windows-1252 has and ASCII has not. */
export const school = (code: string, more: RegisterRow = {}): RegisterRow => ({
  ...{
    code,
    laCode: '201',
    laName: 'City',
    establishmentNumber: '3614',
    name: `St Zoë’s ${code}`,
    typeCode: '2',
    typeName: 'Voluntary aided school',
  },
  ...{
    statusCode: '1',
    statusName: 'Open',
    openedOn: '01-09-1920',
    phase: 'Primary',
    lowestAge: '4',
    highestAge: '11',
    street: '1 High Street',
  },
  ...{
    town: 'Ely',
    postcode: 'cb7 4aa',
    website: 'www.zoe.example',
    telephone: '2072831147',
    headTitle: 'Mrs',
    headFirstName: 'Anaïs',
    headLastName: 'Hall',
    pupils: '210',
  },
  ...more,
})

/** With columns that we do not keep, in the register’s own encoding. */
export function aRegister(rows: readonly RegisterRow[]): Buffer {
  const headings = ['GSSLACode (name)', ...all.map((column) => columns[column].names[0]), 'Easting', 'UPRN']
  const lines = rows.map((row) =>
    ['E09000001', ...all.map((column) => quoted(row[column] ?? '')), '533498', '999'].join(','),
  )
  return windows1252(`${[headings.join(','), ...lines].join('\r\n')}\r\n`)
}

export function links(...pairs: readonly (readonly [from: string, to: string, type?: string])[]): string {
  return `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n${pairs.map(([from, to, type = 'Successor']) => `${from},${to},School ${to},${type},`).join('\n')}\n`
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'linkwork-register-'))

function fileOf(content: string | Buffer): string {
  const file = path.join(folder, `${Math.random()}.csv`)
  writeFileSync(file, content)
  return file
}

interface Sent extends Partial<GiasFile> {
  readonly links?: string
}

export function read(service: Service, rows: readonly RegisterRow[], { links, ...more }: Sent = {}) {
  const file = {
    path: fileOf(aRegister(rows)),
    fileName: 'edubasealldata.csv',
    linksPath: links && fileOf(links),
    ...more,
  }
  return service.as('administrator').change((write) => readGias(write, file))
}

export async function save(service: Service, rows: readonly RegisterRow[], more: Sent = {}) {
  const { batchId } = await read(service, rows, more)
  return { batchId, counts: await service.as('administrator').change((write) => applyImport(write, batchId)) }
}

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')
}
