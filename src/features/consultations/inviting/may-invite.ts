import type { Channel, Known } from '#features/people/relationship.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from '../rules.words.ts'

/** How somebody is asked to come. */
export const waysToInvite = ['in person', 'phone', 'letter', 'email', 'text', 'through school'] as const
export type WayToInvite = (typeof waysToInvite)[number]

/** What is written down of an adult and a child, as far as it says whether they may be asked to come. */
interface Invitable {
  readonly endedOn: string | null
  readonly courtOrders: string | null
  readonly mayBeTold: boolean
  readonly safeChannel: string
  readonly parentalResponsibility: string
}

/** Why this adult is not invited to talk about this child (HACK-14). Rights hang on the pair. Undefined when they may be. */
export function whyNotInvite(adult: Invitable): Sentence | undefined {
  if (adult.endedOn) return say.noLonger
  if (adult.courtOrders) return say.courtOrders
  if (!adult.mayBeTold) return say.notToBeTold
  if (unreachable.includes(adult.safeChannel as Channel)) return say.notToBeContacted
  return (adult.parentalResponsibility as Known) === 'not known' ? say.responsibilityNotKnown : undefined
}

const unreachable: readonly Channel[] = ['none', 'not known']

/** The ways that are safe for them: the one that is written down, and face to face. */
export function safeWays({ safeChannel }: Pick<Invitable, 'safeChannel'>): WayToInvite[] {
  return waysToInvite.filter((way) => way === safeChannel || way === 'in person')
}
