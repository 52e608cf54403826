import { z } from 'zod'
import { waitInWords } from '#features/directory/service-in-words.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { type RelationshipKind, relationshipWords } from '#features/people/relationship.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { findLetter, type LetterShown } from '../find-letter.ts'
import { words } from '../letter.words.ts'

const LANGUAGES = ['en', 'cy'] as const

/** Letters in plain words, to print: to the family, in their language where we have it, and to the school. */
export const letterPage = page({
  params: { referralId: z.uuid() },
  query: {
    to: z
      .union([z.uuid(), z.literal('school')])
      .optional()
      .catch(undefined),
    in: z.enum(LANGUAGES).optional().catch(undefined),
  },
  load: ({ read, params, query }) => findLetter(read, params.referralId, query.to),

  view(letter, { query, language }) {
    return letter.to ? (
      <Letter letter={letter} language={language} inLanguage={query.in ?? language} />
    ) : (
      <Choose letter={letter} language={language} />
    )
  },
})

function Choose({ letter, language }: { letter: LetterShown; language: Language }) {
  const t = words(language)
  const { id, adults, child } = letter
  const kinds = relationshipWords(language).kinds
  const all = [
    ...adults.map((adult) => ({
      to: adult.id,
      text: t.toAdult(adult.fullName, (kinds[adult.kind as RelationshipKind] ?? adult.kind).toLowerCase()),
      hint: adult.language ? t.theirLanguage(adult.language) : undefined,
    })),
    { to: 'school', text: t.toSchool(child.schoolName), hint: undefined },
  ]
  return (
    <AboutTheChild tab={t.tab} title={t.title} about={letter} back={`/onward/${id}`} language={language}>
      <p>{t.help}</p>
      {adults.length === 0 && <p>{t.nobody}</p>}
      <ul class="nhsuk-list">
        {all.map(({ to, text, hint }) => (
          <li>
            {text}:{' '}
            {LANGUAGES.map((each, index) => (
              <>
                {index > 0 && ', '}
                <a href={`/onward/${id}/letter?to=${to}&in=${each}`}>
                  {t.inLanguage[each]}
                  <span class="nhsuk-u-visually-hidden"> ({text})</span>
                </a>
              </>
            ))}
            {hint && <div class="nhsuk-hint">{hint}</div>}
          </li>
        ))}
      </ul>
    </AboutTheChild>
  )
}

function Letter({ letter, language, inLanguage }: { letter: LetterShown; language: Language; inLanguage: Language }) {
  const t = words(language)
  const l = words(inLanguage)
  const { id, to, child, leadName, leadTitle, teamName, today } = letter
  const name = to === 'school' ? child.schoolName : to!.fullName
  return (
    <Layout title={t.tab} back={`/onward/${id}/letter`}>
      <ScreenOnly>
        <InsetText>
          <p>{child.hasProtectedAddress && to !== 'school' ? t.protectedAddress : t.help}</p>
        </InsetText>
      </ScreenOnly>
      <div lang={inLanguage}>
        <p>{teamName}</p>
        <p>{formatDay(today, inLanguage)}</p>
        <h1 class="nhsuk-heading-m">{l.dear(name)}</h1>
        {paragraphs(letter, inLanguage).map((text) => (
          <p>{text}</p>
        ))}
        <p>{l.sign}</p>
        <p>
          {leadName}
          {leadTitle && `, ${leadTitle}`}
        </p>
      </div>
    </Layout>
  )
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
