import { isBasisOf, type NewConsent } from '#features/needs/consent.ts'
import { type NewNeed, OTHER } from '#features/needs/need.ts'
import type { PriorityGroup } from '#features/people/priority-groups.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { LevelOfNeed, ParentTold } from '../help-request.ts'
import { say } from '../rules.words.ts'

/** What a referrer says of a worry beyond the worry itself. Little of it is required (HAST-6). */
export interface Detail {
  /** Since when, in the referrer’s words. */
  readonly since?: string | null | undefined
  readonly whatWasTried?: string | null | undefined
  readonly strengths?: string | null | undefined
  /** The child’s own words: shown first wherever the request is. */
  readonly childWords?: string | null | undefined
  readonly parentView?: string | null | undefined
  readonly hopedFor?: string | null | undefined
  readonly levelOfNeed?: LevelOfNeed | null | undefined
  readonly priorityGroups?: readonly PriorityGroup[] | undefined
}

/** A consent as it is told to whoever asks: its footing and day follow when they are left out. */
export type AskedConsent = Omit<NewConsent, 'basis' | 'onDay'> & Partial<Pick<NewConsent, 'basis' | 'onDay'>>

export interface NewRequest extends Detail {
  readonly childId: string
  /** Left out where the school works with one team only. */
  readonly teamId?: string | null | undefined
  readonly worry: string
  readonly needs: readonly NewNeed[]
  readonly parentTold: ParentTold
  /** Left out when nobody has been asked yet, which is an honest answer (HACK-16). */
  readonly consent?: AskedConsent | null | undefined
  readonly inSpiteOfWarnings?: string | null | undefined
  readonly raisedHow?: 'form' | 'phone' | 'meeting'
}

/** Needs are of a service’s list, or named in words: the list is open (HACK-9). */
export function mustBeNamed(needs: readonly NewNeed[], services: readonly ServiceDefinition[]): void {
  const known = new Set(services.flatMap((service) => service.needs.map(({ kind }) => kind)))
  for (const { kind, other } of needs) {
    if (kind === OTHER ? !other : !known.has(kind)) {
      throw kind === OTHER ? new Refused(say.nameTheOther, 'otherNeed') : new Refused(say.unknownNeed, 'needs')
    }
  }
}

/** The footing of a consent: an adult’s is parental responsibility, a young person’s their age or what they understand. */
export function onItsFooting({ basis, onDay, ...asked }: AskedConsent, bornOn: Day | null, today: Day): NewConsent {
  const is16 = bornOn !== null && ageOn(bornOn, today) >= 16
  const usual = asked.givenBy !== 'young person' ? 'parental responsibility' : is16 ? 'aged 16 or over' : 'understands'
  const footing = basis ?? usual
  if (!isBasisOf(footing, asked.givenBy)) throw new Refused(say.notTheirBasis, 'consent')
  if (footing === 'aged 16 or over' && !is16) throw new Refused(say.notYet16, 'consent')
  return { ...asked, basis: footing, onDay: onDay ?? today }
}
