import type { ListedSchool } from './listed-school.ts'

/** Fields of a school that the register sets; `successorCode` is the code of the school that took over. */
export const REGISTERED = [
  'name',
  'status',
  'closedOn',
  'successorCode',
  'openedOn',
  'phase',
  'typeName',
  'typeCode',
  'lowestAge',
  'highestAge',
  'street',
  'locality',
  'town',
  'county',
  'postcode',
  'telephone',
  'website',
  'headName',
  'pupils',
  'laCode',
  'establishmentNumber',
] as const
export type Registered = (typeof REGISTERED)[number]

export type RegisteredValues = Readonly<Record<Registered, string | number | null>>

/** What would change, as it is shown. */
export interface SchoolChange {
  readonly what: Registered
  readonly from: string | null
  readonly to: string | null
  /** The register says this, and what a person set by hand stays. */
  readonly kept?: true
}

/** A school as we have it. */
export interface CurrentSchool extends RegisteredValues {
  readonly id: string
  readonly code: string
  readonly successorId: string | null
  readonly source: string
  readonly asImported: unknown
  readonly editedFields: readonly string[]
}

/** What nobody types by hand. */
const NEVER_BY_HAND: readonly Registered[] = ['status', 'typeName', 'typeCode', 'laCode', 'establishmentNumber']

/** What the register would change about a school that we have. What people set by hand stays, and is shown. */
export function planSchool(
  current: CurrentSchool,
  listed: ListedSchool & { successorCode: string | null },
  { evenByHand = false } = {},
): SchoolChange[] {
  return REGISTERED.flatMap((what): SchoolChange[] => {
    const [from, to] = [current[what], listed[what]]
    if (to === null || from === to) return []
    const kept = setByHand(current, what) && !evenByHand
    return [{ what, from: asText(from), to: asText(to), ...(kept ? { kept } : {}) }]
  })
}

/** A school that was written down by hand, before any register, was so in each field that it has. */
function setByHand(current: CurrentSchool, what: Registered): boolean {
  const field = what === 'successorCode' ? 'successorId' : what
  if (current.editedFields.includes(field)) return true
  return current.asImported === null && current[what] !== null && !NEVER_BY_HAND.includes(what)
}

function asText(value: string | number | null): string | null {
  return value === null ? null : String(value)
}

export function changesAnything(changes: readonly SchoolChange[]): boolean {
  return changes.some(({ kept }) => !kept)
}
