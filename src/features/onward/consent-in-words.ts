import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { ConsentAnswer, ConsentNow } from './consent-to-refer.ts'
import { words } from './referral.words.ts'

/** `Sara Khan agreed on 2 March 2026`: whether something may be shared, in a sentence. */
export function consentInWords(now: ConsentNow, language: Language): string {
  const t = words(language)
  if (now.is === 'not asked') return t.consentNotAsked
  const about = [whoAnswered(now.consent, language), formatDay(now.consent.onDay, language)] as const
  if (now.is === 'given') return t.consentGiven(...about)
  return now.is === 'refused' ? t.consentRefused(...about) : t.consentWithdrawn(...about)
}

export function whoAnswered(
  { givenBy, givenByName }: Pick<ConsentAnswer, 'givenBy' | 'givenByName'>,
  language: Language,
): string {
  const { givers } = words(language)
  return givenByName ?? givers[givenBy as keyof typeof givers] ?? givenBy
}
