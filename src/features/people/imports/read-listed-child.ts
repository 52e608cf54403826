import type { Reason } from '#features/imports/import-row.ts'
import { cutAt } from '#platform/cut.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import { readDay } from '#platform/dates/read-day.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { Cells } from '#platform/imports/read-csv.ts'
import type { Sentence } from '#platform/words.ts'
import type { Address } from '../addresses/home-address.ts'
import { readPostcode } from '../addresses/postcode.ts'
import { checkIdentifier } from '../identifiers/identifiers.ts'
import { type ClassListColumn, headingOf } from './class-list-columns.ts'
import { reasons } from './class-list-reasons.ts'
import type { ListedChild, ListedNumber, ListedScheme } from './listed-child.ts'
import { readListedAdult } from './read-listed-adult.ts'
import { readYearGroup, yearGroupByAge } from './year-group-of.ts'

interface ListOf {
  readonly nation: Nation
  readonly code: string
  readonly today: Day
}

export interface ReadRow {
  /** Not there when a cell of it cannot be right: such a row is not saved. */
  readonly child: ListedChild | undefined
  readonly problems: readonly Reason[]
  /** What was left out, and what somebody should look at. */
  readonly notes: readonly Reason[]
}

type Row = Cells<ClassListColumn>

const LONGEST_NAME = 200
const LONGEST_REGISTRATION = 40
const YOUNGEST = 2
const OLDEST = 25

/** One row of a class list. What a child is known by must be right; of adults and addresses, what is wrong is left out. */
export function readListedChild(row: Row, { nation, code, today }: ListOf): ReadRow {
  const problems: Reason[] = []
  const notes: Reason[] = []
  const wrong = (column: ClassListColumn, reason: Sentence) =>
    void problems.push({ column: headingOf(column), ...reason })
  const note = (column: ClassListColumn, reason: Sentence) => void notes.push({ column: headingOf(column), ...reason })

  checkNames(row, wrong, note)
  const born = readBirthday(row.bornOn, today)
  const bornOn = typeof born === 'string' ? born : undefined
  if (typeof born !== 'string') wrong('bornOn', born)
  const yearGroup = row.yearGroup === '' ? undefined : readYearGroup(row.yearGroup)
  if (row.yearGroup !== '' && yearGroup === undefined) wrong('yearGroup', reasons.notAYearGroup(row.yearGroup))
  if (row.registration.length > LONGEST_REGISTRATION) wrong('registration', reasons.registrationTooLong)
  if (row.schoolCode !== '' && row.schoolCode !== code) wrong('schoolCode', reasons.otherSchool(row.schoolCode))
  const numbers = readNumbers(row, wrong)
  const address = readAddress(row, note)
  const adults = ([1, 2] as const).flatMap((number) => readListedAdult(row, number, note) ?? [])
  if (problems.length > 0 || !bornOn) return { child: undefined, problems, notes: [] }

  const child: ListedChild = {
    givenName: row.givenName,
    familyName: row.familyName,
    knownAs: row.knownAs === row.givenName ? null : row.knownAs || null,
    otherNames: row.otherFamilyName === row.familyName ? null : row.otherFamilyName || null,
    bornOn,
    yearGroup: yearGroup ?? yearGroupByAge(nation, bornOn, today),
    registration: row.registration || null,
    ...{ numbers, address, adults },
  }
  return { child, problems, notes }
}

type Say = (column: ClassListColumn, reason: Sentence) => void

function checkNames(row: Row, wrong: Say, note: Say): void {
  if (row.givenName === '') wrong('givenName', reasons.givenNameMissing)
  if (row.familyName === '') wrong('familyName', reasons.familyNameMissing)
  for (const column of ['givenName', 'familyName', 'knownAs', 'otherFamilyName'] as const) {
    if (row[column].length > LONGEST_NAME) wrong(column, reasons.nameTooLong)
    if (row[column].includes('?')) note(column, reasons.letterLost)
  }
}

/** Some systems put midnight after the day. */
const MIDNIGHT = /[ T]00:00(?::00)?$/

/** The day, or what is wrong with it. */
function readBirthday(typed: string, today: Day): Day | Sentence {
  if (typed === '') return reasons.birthdayMissing
  const bornOn = readDay(typed.replace(MIDNIGHT, ''))
  if (!bornOn) return reasons.notADay(cutAt(typed, 40))
  if (bornOn > today) return reasons.bornLater
  const age = ageOn(bornOn, today)
  return age < YOUNGEST || age > OLDEST ? reasons.notOfSchoolAge(age) : bornOn
}

const NUMBER_COLUMNS: readonly (readonly [ClassListColumn, ListedScheme])[] = [
  ['nhsNumber', 'NHS number'],
  ['chiNumber', 'CHI number'],
  ['upn', 'UPN'],
]

function readNumbers(row: Row, wrong: Say): ListedNumber[] {
  return NUMBER_COLUMNS.flatMap(([column, scheme]) => {
    if (row[column] === '') return []
    const checked = checkIdentifier(scheme, row[column])
    if (checked.ok) return [{ scheme, value: checked.value }]
    wrong(column, checked.reason)
    return []
  })
}

function readAddress(row: Row, note: Say): Address | null {
  const lines = [row.addressLine1, row.addressLine2].filter((line) => line !== '').join('\n')
  const postcode = readPostcode(row.postcode) ?? null
  if (row.postcode !== '' && postcode === null) note('postcode', reasons.postcodeLeftOut(row.postcode))
  const town = row.town || null
  // A postcode by itself says where a child lives: it is kept as the address.
  return lines === '' && town === null && postcode === null ? null : { lines, town, postcode }
}
