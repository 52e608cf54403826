import { waitInWords } from '#features/directory/service-in-words.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { type Letter, paragraph } from '#platform/pdf/letter.ts'
import type { Language } from '#platform/words.ts'
import type { LetterShown } from './find-letter.ts'
import { words } from './letter.words.ts'

/** A letter about a referral that was sent, to the school or to somebody of the family: nothing of what it says. */
export function referralLetter(letter: LetterShown, language: Language): Letter {
  const t = words(language)
  const { to, child, leadName, leadTitle, teamName, today } = letter
  return {
    language,
    lines: [
      ...paragraph(teamName, formatDay(today, language)),
      ...paragraph(t.dear(to === 'school' || !to ? child.schoolName : to.fullName)),
      ...paragraphs(letter, language).flatMap((text) => paragraph(text)),
      ...paragraph(t.sign),
      ...paragraph([leadName, leadTitle].filter(Boolean).join(', ')),
    ],
  }
}

function paragraphs(letter: LetterShown, language: Language): string[] {
  const t = words(language)
  const { to, toName, toProvider, called, sentOn, state, consent, leadName, serviceWaitWeeks } = letter
  const where = [toName, toProvider].filter(Boolean).join(', ')
  const awaits = state === 'sent' || state === 'acknowledged'
  const facts = [
    t.weAsked(where, called, formatDay(sentOn, language)),
    consent && t.agreed(formatDay(consent.onDay, language)),
    to !== 'school' && consent?.scope && t.shared(consent.scope),
    howFar(letter, language),
    (awaits || state === 'accepted') && serviceWaitWeeks && t.wait(waitInWords(serviceWaitWeeks, language)),
    (awaits || state === 'accepted') && t.untilThen(leadName, called),
    to === 'school' ? t.school(leadName, called) : t.mind(leadName),
    t.danger[letter.nation],
  ]
  return facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}

function howFar({ state, toName, arrivesBy, decidesBy }: LetterShown, language: Language): string | undefined {
  const t = words(language)
  if (state === 'sent') return t.sent(formatDay(arrivesBy, language), formatDay(decidesBy, language))
  if (state === 'acknowledged') return t.acknowledged(formatDay(decidesBy, language))
  if (state === 'accepted') return t.accepted(toName)
  return state === 'not accepted' || state === 'ended' || state === 'withdrawn' ? t[state] : undefined
}
