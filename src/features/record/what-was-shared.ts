import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { selectShared } from './shared.queries.ts'

/** On what footing: as liaison and meetings record it, and for a referral always that somebody agreed. */
export type Footing = 'consent' | 'public task' | 'safeguarding' | 'not shared'

/** One thing that went from one to another, or that was decided not to. */
export interface WasShared {
  readonly on: Day
  readonly how: 'told' | 'heard' | 'at a meeting' | 'referral'
  readonly withWhom: string
  /** Of a meeting, what is said of the child there; of a referral, what it says. Neither is repeated here. */
  readonly what: string | null
  readonly footing: Footing
  readonly why: string | null
  /** The day on which it was taken back. */
  readonly untilOn: Day | null
  readonly by: string
}

/** What was shared about the child of a case, with whom and on what footing (CSW-51): one list, the latest first. */
export async function whatWasShared(read: Read, caseId: string): Promise<WasShared[]> {
  const { liaison, meetings, referrals } = await selectShared(read, caseId)
  const all: WasShared[] = [
    ...liaison.map(({ onDay, direction, withWhom, what, basis, why, ...writer }) => ({
      ...{ on: onDay, how: direction === 'told them' ? ('told' as const) : ('heard' as const), withWhom, what, why },
      ...{ footing: basis as Footing, untilOn: null, by: nameOf(writer) },
    })),
    ...meetings.map(({ recordedAt, overAt, agency, basis, why, ...writer }) => ({
      ...{ on: dayIn(new Date(recordedAt)), how: 'at a meeting' as const, withWhom: agency, what: null, why },
      ...{ footing: basis as Footing, untilOn: overAt && dayIn(new Date(overAt)), by: nameOf(writer) },
    })),
    ...referrals.map(({ sentOn, toName, toProvider, givenByName, ...writer }) => ({
      ...{
        on: sentOn!,
        how: 'referral' as const,
        withWhom: [toName, toProvider].filter(Boolean).join(', '),
        what: null,
      },
      ...{ footing: 'consent' as const, why: givenByName, untilOn: null, by: nameOf(writer) },
    })),
  ]
  return all.toSorted((one, other) => other.on.localeCompare(one.on))
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`
