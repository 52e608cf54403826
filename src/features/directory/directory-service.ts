import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { DirectoryState } from '#platform/db/tables.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from './rules.words.ts'

/** Whether it takes children now. One that is gone stays in the directory, for referrals that were made to it. */
export const directoryStates = [
  'open',
  'open with a wait',
  'closed',
  'gone',
] as const satisfies readonly DirectoryState[]

/** What somebody was told when they asked whether an entry is still right. */
export interface Told {
  readonly state: DirectoryState
  /** Usual wait from referral to help. */
  readonly waitWeeks: number | null
  /** Who at the service said so. */
  readonly toldBy: string | null
  readonly checkedOn: Day
}

/** What a service outside ours is, and for whom. */
export interface ServiceDetails {
  readonly name: string
  readonly provider: string
  readonly description: string
  readonly eligibilityDescription: string | null
  readonly minimumAge: number | null
  readonly maximumAge: number | null
  /** Beginnings of postcodes. None: the whole area. */
  readonly postcodes: readonly string[]
  /** Schools that it is for. None: every school of its postcodes. */
  readonly schoolIds: readonly string[]
  readonly needs: readonly string[]
  readonly applicationProcess: string
  readonly contactPoint: string | null
  readonly webPage: string | null
  /** Working days in which it promises to answer. */
  readonly acknowledgesWithin: number
  readonly decidesWithin: number
}

/** An entry that nobody has checked for half a year is said to be so. */
const CHECKED_WITHIN_DAYS = 183
export function checkedSince(today: Day): Day {
  return addDays(today, -CHECKED_WITHIN_DAYS)
}

/** Whether a child can be referred to it today. */
export function takesReferrals(state: DirectoryState): boolean {
  return state === 'open' || state === 'open with a wait'
}

/** A kind of need as any service of the area names it. */
export type NeedOfArea = ServiceDefinition['needs'][number]

/** Every kind of need that a team of the area names, each once. */
export function needsOfArea(definitions: readonly Pick<ServiceDefinition, 'needs'>[]): NeedOfArea[] {
  const known = new Map<string, NeedOfArea>()
  for (const need of definitions.flatMap(({ needs }) => needs)) if (!known.has(need.kind)) known.set(need.kind, need)
  return [...known.values()]
}

interface Fault {
  readonly sentence: Sentence
  readonly field: string
}

/** Why this cannot be what a service is; undefined when it can. */
export function serviceFault({ minimumAge, maximumAge }: ServiceDetails): Fault | undefined {
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge)
    return { sentence: say.agesTurned, field: 'maximumAge' }
  return undefined
}

export function toldFault({ state, waitWeeks, checkedOn }: Told, today: Day): Fault | undefined {
  if (checkedOn > today) return { sentence: say.inFuture, field: 'checkedOn' }
  if (checkedOn < addDays(today, -366)) return { sentence: say.longAgo, field: 'checkedOn' }
  if (waitWeeks !== null && !takesReferrals(state)) return { sentence: say.noWait, field: 'waitWeeks' }
  return undefined
}

const POSTCODE_BEGINNING = /^[A-Z]{1,2}(\d[A-Z\d]?)?$/

/** `ns1, NS2 3` is NS1 and NS2: the part before the space is what counts. Undefined when one is no postcode. */
export function readPostcodes(typed: string): string[] | undefined {
  const beginnings = typed
    .toUpperCase()
    .split(/[,;\n]/)
    .map((one) => one.trim().split(/\s/)[0] ?? '')
    .filter(Boolean)
  return beginnings.every((one) => POSTCODE_BEGINNING.test(one)) ? [...new Set(beginnings)] : undefined
}
