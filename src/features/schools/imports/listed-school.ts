import type { Reason } from '#features/imports/import-row.ts'
import { cutAt } from '#platform/cut.ts'
import type { Day } from '#platform/dates/day.ts'
import { readDay } from '#platform/dates/read-day.ts'
import type { SchoolStatus } from '#platform/db/tables.ts'
import type { Cells } from '#platform/imports/read-csv.ts'
import type { Sentence } from '#platform/words.ts'
import { readSchoolCode } from '../keeping/school-code.ts'
import { phases } from '../keeping/school-details.ts'
import { type GiasColumn, headingOf } from './gias-columns.ts'
import { reasons } from './gias-reasons.ts'

/** A school as the register says. Null is “the register does not say”, and changes nothing. */
export interface ListedSchool {
  readonly code: string
  readonly name: string
  readonly laCode: string
  readonly establishmentNumber: string | null
  readonly typeCode: string
  readonly typeName: string | null
  readonly phase: string | null
  readonly status: SchoolStatus
  readonly lowestAge: number | null
  readonly highestAge: number | null
  readonly street: string | null
  readonly locality: string | null
  readonly town: string | null
  readonly county: string | null
  readonly postcode: string | null
  readonly telephone: string | null
  readonly website: string | null
  readonly headName: string | null
  readonly pupils: number | null
  readonly openedOn: Day | null
  readonly closedOn: Day | null
}

/** What the codes of the register mean: `1` and `3` are schools that teach (domain.md, 4.3). */
const STATUSES: Readonly<Record<string, { readonly status: SchoolStatus; readonly said: Sentence }>> = {
  '1': { status: 'open', said: { en: 'Open', cy: 'Ar agor' } },
  '2': { status: 'closed', said: { en: 'Closed', cy: 'Wedi cau' } },
  '3': {
    status: 'open, but proposed to close',
    said: { en: 'Open, but proposed to close', cy: 'Ar agor, ond bwriedir cau' },
  },
  '4': { status: 'proposed to open', said: { en: 'Proposed to open', cy: 'Bwriedir agor' } },
}

/** Offshore schools, Welsh establishments and British schools overseas: in the register, and not in England. */
const NOT_IN_ENGLAND = ['25', '30', '37']

export type ReadSchool =
  | { readonly is: 'a school'; readonly school: ListedSchool; readonly notes: readonly Reason[] }
  | {
      readonly is: 'left out' | 'bad'
      readonly name: string
      readonly code: string
      readonly reasons: readonly Reason[]
    }

type Row = Cells<GiasColumn>
type Say = (column: GiasColumn, reason: Sentence) => void

const LONGEST_NAME = 200

/** One row of the register. A status whose code and name say different things counts as its code. */
export function readListedSchool(row: Row): ReadSchool {
  const problems: Reason[] = []
  const notes: Reason[] = []
  const wrong: Say = (column, reason) => problems.push({ column: headingOf(column), ...reason })
  const note: Say = (column, reason) => notes.push({ column: headingOf(column), ...reason })

  const code = readSchoolCode('URN', row.code)
  if (!code) wrong('code', reasons.notACode(cutAt(row.code, 40)))
  if (row.name === '') wrong('name', reasons.nameMissing)
  if (row.name.length > LONGEST_NAME) wrong('name', reasons.nameTooLong)
  const status = STATUSES[row.statusCode]
  if (!status) wrong('statusCode', reasons.notAStatus(cutAt(row.statusCode, 40)))
  const named = { name: cutAt(row.name, LONGEST_NAME), code: cutAt(row.code, 40) }
  if (problems.length > 0 || !code || !status) return { is: 'bad', ...named, reasons: problems }
  if (NOT_IN_ENGLAND.includes(row.typeCode)) {
    return { is: 'left out', ...named, reasons: [reasons.notOurs(row.typeName || row.typeCode)] }
  }
  if (row.statusName !== '' && folded(row.statusName) !== folded(status.said.en)) {
    note('statusName', reasons.statusesDiffer(status.said, row.statusCode, row.statusName))
  }
  return { is: 'a school', school: schoolOf(row, code, status.status, note), notes }
}

function schoolOf(row: Row, code: string, status: SchoolStatus, note: Say): ListedSchool {
  const ages = { lowestAge: readNumber(row, 'lowestAge', note), highestAge: readNumber(row, 'highestAge', note) }
  const backwards = ages.lowestAge !== null && ages.highestAge !== null && ages.highestAge < ages.lowestAge
  if (backwards) note('highestAge', reasons.agesBackwards)
  const { name, laCode, typeCode } = row
  return {
    ...{ code, name, laCode, typeCode, status },
    establishmentNumber: row.establishmentNumber ? row.establishmentNumber.padStart(4, '0') : null,
    typeName: row.typeName || null,
    phase: phases.find((phase) => phase === row.phase) ?? null,
    ...(backwards ? { lowestAge: null, highestAge: null } : ages),
    street: row.street || null,
    locality: joined(', ', row.locality, row.address3),
    town: row.town || null,
    county: row.county || null,
    postcode: row.postcode.toUpperCase() || null,
    telephone: row.telephone ? withZero(row.telephone) : null,
    website: row.website || null,
    headName: joined(' ', row.headTitle, row.headFirstName, row.headLastName),
    pupils: readNumber(row, 'pupils', note),
    openedOn: readDate(row, 'openedOn', note),
    closedOn: readDate(row, 'closedOn', note),
  }
}

const folded = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '')
const MOST: Partial<Record<GiasColumn, number>> = { lowestAge: 99, highestAge: 99, pupils: 99_999 }

function readNumber(row: Row, column: GiasColumn, note: Say): number | null {
  const typed = row[column]
  if (typed === '') return null
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : undefined
  if (number !== undefined && number <= MOST[column]!) return number
  note(column, reasons.notANumber(cutAt(typed, 40)))
  return null
}

/** The register writes `15-11-2024`. */
function readDate(row: Row, column: GiasColumn, note: Say): Day | null {
  if (row[column] === '') return null
  const day = readDay(row[column])
  if (!day) note(column, reasons.notADate(cutAt(row[column], 40)))
  return day ?? null
}

/** The register’s spreadsheets have dropped the 0 at the start. */
function withZero(telephone: string): string {
  return /^[1-9]\d{8,9}$/.test(telephone) ? `0${telephone}` : telephone
}

function joined(mark: string, ...parts: readonly string[]): string | null {
  return parts.filter((part) => part !== '').join(mark) || null
}
