import type { Address } from '../addresses/home-address.ts'
import { LISTED_FIELDS, type ListedField } from '../child.ts'
import type { Change } from './change.ts'
import type { CurrentChild } from './current-child.ts'
import type { ListedChild, ListedNumber } from './listed-child.ts'
import { type AdultPlan, planAdults } from './plan-adults.ts'

export interface ChildPlan {
  readonly changes: readonly Change[]
  readonly fields: Partial<Record<ListedField, string | number | null>>
  readonly numbers: readonly ListedNumber[]
  readonly address: Address | null
  readonly adults: AdultPlan
  readonly comesBack: boolean
}

interface Taking {
  /** Somebody asked for what the list says, also where a person set something else by hand. */
  readonly evenByHand: boolean
}

/** What a list would change about a child whom we have. What the list does not say, and what people set, stays. */
export function planChild(
  current: CurrentChild,
  listed: ListedChild,
  { evenByHand }: Taking = { evenByHand: false },
): ChildPlan {
  const fields = planFields(current, listed, evenByHand)
  const numbers = planNumbers(current, listed)
  const address = planAddress(current, listed, evenByHand)
  const adults = planAdults(current.adults, listed.adults, evenByHand)
  const comesBack = current.roll !== 'on roll'
  return {
    changes: [
      ...(comesBack ? [{ what: 'roll', from: current.roll, to: 'on roll' } as const] : []),
      ...[...fields, ...numbers.changes, ...address.changes, ...adults.changes],
    ],
    fields: Object.fromEntries(
      fields.filter(({ kept }) => !kept).map(({ what }) => [what, listed[what as ListedField]]),
    ),
    numbers: numbers.added,
    address: address.taken,
    ...{ adults, comesBack },
  }
}

/** Whether anything would be written. */
export function changesAnything({ changes }: Pick<ChildPlan, 'changes'>): boolean {
  return changes.some(({ kept }) => !kept)
}

function planFields(current: CurrentChild, listed: ListedChild, evenByHand: boolean): Change[] {
  return LISTED_FIELDS.flatMap((what): Change[] => {
    const [from, to] = [current[what], listed[what]]
    if (to === null || isSame(what, from, to)) return []
    const kept = current.editedFields.includes(what) && !evenByHand
    return [{ what, from: asText(from), to: asText(to), ...(kept ? { kept } : {}) }]
  })
}

/** Systems that write names in capitals say nothing new. */
function isSame(what: ListedField, from: string | number | null, to: string | number): boolean {
  if (from === to) return true
  const isName = what !== 'bornOn' && what !== 'yearGroup' && what !== 'registration'
  return isName && from !== null && String(from).toLowerCase() === String(to).toLowerCase()
}

function asText(value: string | number | null): string | null {
  return value === null ? null : String(value)
}

/** A number that a child has is not changed by a list: one of the two is wrong, and a person finds out which. */
function planNumbers(current: CurrentChild, listed: ListedChild): { changes: Change[]; added: ListedNumber[] } {
  const changes: Change[] = []
  const added: ListedNumber[] = []
  for (const number of listed.numbers) {
    const known = current.numbers.filter(({ scheme }) => scheme === number.scheme)
    if (known.some(({ value }) => value === number.value)) continue
    if (known.length === 0) added.push(number)
    changes.push({
      what: 'number',
      of: number.scheme,
      from: known[0]?.value ?? null,
      to: number.value,
      ...(known.length > 0 ? { kept: true } : {}),
    })
  }
  return { changes, added }
}

function planAddress(
  current: CurrentChild,
  listed: ListedChild,
  evenByHand: boolean,
): { changes: Change[]; taken: Address | null } {
  const to = listed.address
  if (!to || current.hasProtectedAddress) return { changes: [], taken: null }
  const from = current.addresses[0]
  if (from && oneLine(from) === oneLine(to)) return { changes: [], taken: null }
  const byHand = from !== undefined && (from.asImported === null || oneLine(from.asImported) !== oneLine(from))
  const kept = byHand && !evenByHand
  return {
    changes: [{ what: 'address', from: from ? oneLine(from) : null, to: oneLine(to), ...(kept ? { kept } : {}) }],
    taken: kept ? null : to,
  }
}

export function oneLine({ lines, town, postcode }: Address): string {
  return [...lines.split('\n'), town, postcode].filter((line) => line).join(', ')
}
