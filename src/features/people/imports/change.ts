import type { ListedField } from '../child.ts'

/** What would change, as it is shown: `Year group: Year 7 → Year 8`. */
export interface Change {
  readonly what:
    | ListedField
    | 'roll'
    | 'number'
    | 'address'
    | 'adult'
    | 'adult name'
    | 'adult email'
    | 'adult phone'
    | 'adult relationship'
  readonly from: string | null
  readonly to: string | null
  /** Which adult, or which number. */
  readonly of?: string
  /** The list says this, and what a person set by hand stays. */
  readonly kept?: true
}
