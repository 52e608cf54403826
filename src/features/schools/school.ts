import type { Nation } from '#platform/dates/bank-holidays.ts'
import type { SchoolCode, SchoolStatus } from '#platform/db/tables.ts'

export type { SchoolCode, SchoolStatus }

/** A school, with the name and nation of its organisation. */
export interface School {
  readonly id: string
  readonly name: string
  readonly nation: Nation
  readonly codeScheme: SchoolCode
  readonly code: string
  readonly phase: string | null
  readonly status: SchoolStatus
  readonly lowestAge: number | null
  readonly highestAge: number | null
}

/** Which code each nation gives its schools. */
export const codeOfNation = {
  England: 'URN',
  Scotland: 'SEED',
  Wales: 'Welsh',
  'Northern Ireland': 'Northern Irish',
} as const satisfies Record<Nation, SchoolCode>

export const schoolStatuses = ['open', 'open, but proposed to close', 'proposed to open', 'closed'] as const

/** Whether children are taught there now. */
export function isOpen({ status }: Pick<School, 'status'>): boolean {
  return status === 'open' || status === 'open, but proposed to close'
}
