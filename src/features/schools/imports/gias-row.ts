import type { ImportRow, PlannedRow } from '#features/imports/import-row.ts'
import type { ListedSchool } from './listed-school.ts'
import type { SchoolChange } from './plan-school.ts'

export type Record = ListedSchool & { readonly successorCode: string | null }

/** What is kept of a row of the register. */
export interface GiasValues {
  readonly code: string
  readonly name: string
  /** Two schools of one name are told apart by where they are. */
  readonly place: string | null
  readonly record?: Record
  readonly changes: readonly SchoolChange[]
}

/** What was done, for it to be taken back. Fields of the school as they were and as they were set. */
export interface GiasBefore {
  readonly added?: true
  readonly from?: Readonly<{ [field: string]: unknown }>
  readonly to?: Readonly<{ [field: string]: unknown }>
}

export type PlannedGiasRow = PlannedRow<GiasValues>
export type GiasRow = ImportRow<GiasValues, GiasBefore>

export function valuesOf(school: ListedSchool): GiasValues {
  const { code, name, street, town, postcode } = school
  return { code, name, place: [street, town, postcode].filter(Boolean).join(', ') || null, changes: [] }
}
