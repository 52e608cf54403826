import type { Day } from '#platform/dates/day.ts'
import type { SchoolStatus } from '#platform/db/tables.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from '../rules.words.ts'

/** What a person can say of a school by hand. `edited_fields` keeps these names. */
export interface SchoolDetails {
  readonly name: string
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
  readonly clusterId: string | null
  /** The school that took over when this one closed. */
  readonly successorId: string | null
}

/** The phases that the English register knows; other nations have the first, second, fourth and seventh of them. */
export const phases = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Secondary',
  'Middle deemed secondary',
  '16 plus',
  'All-through',
  'Not applicable',
] as const

export type Phase = (typeof phases)[number]

interface Fault {
  readonly sentence: Sentence
  readonly field: keyof SchoolDetails
}

/** What is wrong with what somebody says of a school, if anything. */
export function schoolFault(details: SchoolDetails): Fault | undefined {
  const { lowestAge, highestAge, openedOn, closedOn, status, successorId } = details
  if (lowestAge !== null && highestAge !== null && highestAge < lowestAge) {
    return { sentence: say.agesBackwards, field: 'highestAge' }
  }
  if (openedOn && closedOn && closedOn < openedOn) return { sentence: say.closedBeforeOpened, field: 'closedOn' }
  if (status === 'closed' && !closedOn) return { sentence: say.closedWhen, field: 'closedOn' }
  if (successorId && status !== 'closed') return { sentence: say.successorOfClosed, field: 'successorId' }
  return undefined
}

/** The fields in which two descriptions differ. */
export function changedFields(before: SchoolDetails, after: SchoolDetails): (keyof SchoolDetails)[] {
  const fields = Object.keys(after) as (keyof SchoolDetails)[]
  return fields.filter((field) => before[field] !== after[field])
}
