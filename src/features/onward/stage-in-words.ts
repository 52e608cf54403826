import { type Day, daysBetween } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { OnwardState } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words } from './nouns.words.ts'
import type { OnwardOutcome } from './onward-referral.ts'
import type { ReferralLine } from './referrals-of.ts'

/** `Referred to Calm Minds, waiting 12 days`: how far it has got, in one line. */
export function stageInWords(referral: ReferralLine, today: Day, language: Language): string {
  const t = words(language).stage
  const { toName, state, sentOn, decidedOn, outcome, whatNow } = referral
  const waited = sentOn ? daysBetween(sentOn, today) : 0
  const stages: Record<OnwardState, () => string> = {
    draft: () => t.draft(toName),
    ready: () => t.ready(toName),
    sent: () => t.sent(toName, waited),
    acknowledged: () => t.acknowledged(toName, waited),
    accepted: () => t.accepted(toName, formatDay(decidedOn!, language)),
    'not accepted': () => (whatNow ? t.notAccepted(toName) : t.whatNow(toName)),
    ended: () => t.ended(toName, words(language).outcomes[outcome as OnwardOutcome]),
    withdrawn: () => t.withdrawn(toName),
  }
  return stages[state]()
}

/** When somebody is to ask, or since when they should have; nothing where nothing is waited for. */
export function chaseInWords({ state, chaseOn }: ReferralLine, today: Day, language: Language): string | undefined {
  const t = words(language).stage
  if (!chaseOn || state === 'not accepted') return undefined
  const day = formatDay(chaseOn, language)
  if (chaseOn < today) return t.askNow(day)
  return chaseOn === today ? t.dueToday : t.dueBy(day)
}
