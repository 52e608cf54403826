import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { type RelationshipKind, relationshipWords } from '#features/people/relationship.ts'
import { page } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Letter } from '#ui/letter.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { findLetter, type LetterShown } from '../letters/find-letter.ts'
import { words } from '../letters/letter.words.ts'
import { referralLetter } from '../letters/referral-letter.ts'

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
      <LetterTo letter={letter} language={language} inLanguage={query.in ?? language} />
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

function LetterTo({ letter, language, inLanguage }: { letter: LetterShown; language: Language; inLanguage: Language }) {
  const t = words(language)
  const { id, to, child } = letter
  return (
    <Layout title={t.tab} back={`/onward/${id}/letter`}>
      <ScreenOnly>
        <h1>{t.title}</h1>
        <InsetText>
          <p>{child.hasProtectedAddress && to !== 'school' ? t.protectedAddress : t.help}</p>
        </InsetText>
        {canPrint && (
          <p>
            <a href={`/onward/${id}/letter/pdf?to=${to === 'school' ? to : to!.id}&in=${inLanguage}`}>{t.pdf}</a>
          </p>
        )}
      </ScreenOnly>
      <Letter {...referralLetter(letter, inLanguage)} />
    </Layout>
  )
}
