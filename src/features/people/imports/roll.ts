import type { Day } from '#platform/dates/day.ts'
import type { RollStatus } from '#platform/db/tables.ts'
import type { Sentence } from '#platform/words.ts'
import type { Names } from '../names.ts'
import { dayAndMonthSwapped } from '../search/birthdays.ts'
import { reasons } from './class-list-reasons.ts'
import { childKey, folded, foldedNames, type ListedChild, type ListedScheme, numberKey } from './listed-child.ts'
import { rememberingNames, similarNames } from './similar-names.ts'

/** As little of a child of this school as it takes to know them again: a whole roll of these is kept in memory. */
export interface OnRoll extends Names {
  readonly id: string
  readonly bornOn: Day
  readonly roll: RollStatus
  readonly registration: string | null
  readonly postcode: string | null
  readonly hasProtectedAddress: boolean
  readonly numbers: readonly { scheme: string; value: string }[]
  /** What a class list last called them, which is how the next one will. */
  readonly listed: (Names & { readonly bornOn: Day }) | null
}

export interface Lookalike {
  readonly child: OnRoll
  readonly why: Sentence
}

/** The children of a school, to be found by number, by name and birthday, and by what is nearly that. */
export class Roll {
  readonly size: number
  readonly children: readonly OnRoll[]
  private readonly numbers = new Map<string, OnRoll>()
  private readonly keys = new Map<string, OnRoll[]>()
  private readonly birthdays = new Map<Day, OnRoll[]>()
  private readonly names = new Map<string, OnRoll[]>()
  private readonly nameRead = rememberingNames()

  constructor(children: readonly OnRoll[]) {
    this.children = children
    this.size = children.filter(({ roll }) => roll === 'on roll').length
    for (const child of children) {
      for (const number of child.numbers) this.numbers.set(numberKey(number), child)
      for (const key of keysOf(child)) add(this.keys, key, child)
      add(this.birthdays, child.bornOn, child)
      add(this.names, foldedNames(child), child)
    }
  }

  /** Who has one of these numbers, each once. */
  numbered(listed: ListedChild): OnRoll[] {
    return [...new Set(listed.numbers.flatMap((number) => this.numbers.get(numberKey(number)) ?? []))]
  }

  /** Who has this name and birthday, now or on the last list. */
  named(listed: ListedChild): readonly OnRoll[] {
    return this.keys.get(childKey(listed)) ?? []
  }

  /** Who looks like this child and is not quite. */
  nearly(listed: ListedChild): Lookalike[] {
    const born = this.birthdays.get(listed.bornOn) ?? []
    const swapped = this.birthdays.get(dayAndMonthSwapped(listed.bornOn) ?? '') ?? []
    const namesakes = this.names.get(foldedNames(listed)) ?? []
    return [
      ...born
        .filter((child) => similarNames(child, listed, this.nameRead))
        .map((child) => ({ child, why: reasons.askName })),
      ...swapped.filter((child) => namesakes.includes(child)).map((child) => ({ child, why: reasons.askSwapped })),
      ...namesakes
        .filter((child) => isOtherYear(child.bornOn, listed.bornOn))
        .map((child) => ({ child, why: reasons.askYear })),
    ]
  }

  /** Somebody else with this birthday and family name. */
  twinOf(listed: ListedChild): OnRoll | undefined {
    const family = folded(listed.familyName)
    return this.birthdays.get(listed.bornOn)?.find((child) => folded(child.familyName) === family)
  }
}

/** How a child on the roll may be called in a file: by each of these. */
export function keysOf(child: OnRoll): string[] {
  return [...new Set([childKey(child), ...(child.listed ? [childKey(child.listed)] : [])])]
}

/** Both have a number of one scheme, and not the same: two children, or a slip. */
export function numbersDiffer(
  one: readonly { scheme: string; value: string }[],
  other: ListedChild['numbers'],
): boolean {
  const schemes: readonly ListedScheme[] = other.map(({ scheme }) => scheme)
  return schemes.some((scheme) => {
    const values = one.filter((number) => number.scheme === scheme).map(({ value }) => value)
    return (
      values.length > 0 &&
      !values.some((value) => other.some((number) => number.scheme === scheme && number.value === value))
    )
  })
}

function isOtherYear(one: Day, other: Day): boolean {
  return one.slice(5) === other.slice(5) && one !== other
}

function add<K>(map: Map<K, OnRoll[]>, key: K, child: OnRoll): void {
  const list = map.get(key)
  if (list) list.push(child)
  else map.set(key, [child])
}
