import type { ImportRow, PlannedRow } from '#features/imports/import-row.ts'
import type { FromTo } from '#features/imports/restore.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { Change } from './change.ts'
import type { ListedChild } from './listed-child.ts'
import type { OnRoll } from './roll.ts'

/** What is kept of a row of a class list until it is saved or put away. */
export interface ClassListValues {
  readonly nation: Nation
  readonly name: string
  readonly bornOn: Day | null
  readonly registration: string | null
  readonly yearGroup: number | null
  /** What the row says, for as long as it may still be needed. */
  readonly record?: ListedChild
  readonly changes: readonly Change[]
  /** Whom it looks like. `line` is set for a child of an earlier row. */
  readonly alike?: readonly {
    readonly childId: string
    readonly name: string
    readonly bornOn: Day
    readonly registration: string | null
    readonly line?: number
  }[]
  /** The school that a child comes from. */
  readonly from?: string | null
}

/** What was done, for it to be taken back. */
export interface ClassListBefore {
  readonly added?: true
  readonly made?: {
    readonly adults: readonly string[]
    readonly relationships: readonly string[]
    readonly numbers: readonly string[]
    readonly address: string | null
  }
  readonly child?: FromTo
  readonly adults?: readonly (FromTo & { readonly id: string })[]
  readonly relationships?: readonly (FromTo & { readonly id: string })[]
  readonly endedAddresses?: readonly string[]
  readonly moved?: { readonly schoolId: string | null; readonly roll: string; readonly leftOn: Day | null }
}

export type PlannedListRow = PlannedRow<ClassListValues>
export type ListRow = ImportRow<ClassListValues, ClassListBefore>

export function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim()
}

export function valuesOf(
  nation: Nation,
  child: Pick<OnRoll | ListedChild, 'givenName' | 'familyName' | 'bornOn' | 'registration'> & {
    yearGroup?: number | null
  },
): ClassListValues {
  const { bornOn, registration, yearGroup = null } = child
  return { nation, name: nameOf(child), bornOn, registration, yearGroup, changes: [] }
}
