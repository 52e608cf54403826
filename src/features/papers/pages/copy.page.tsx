import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { languagesToInterpret } from '../languages.queries.ts'
import { words } from '../papers.words.ts'
import { findPlanInForce } from '../plan-in-force.ts'
import { plainPlan, readers } from '../plain-plan.ts'
import { words as plain } from '../plain-plan.words.ts'
import { readingAge, wordsInASentence } from '../readability.ts'

export const forQuery = { for: z.enum(readers).catch('parent or carer') }

/** The plan in plain words, as the child or their parents are given it: to read first, to print, or to keep (CSW-10). */
export const copyPage = page({
  params: { planId: z.uuid() },
  query: forQuery,

  async load({ read, params: { planId }, query: { for: reader }, language }) {
    const [{ child, place, inForce, number, agreedAt, may }, interpreted] = await Promise.all([
      findPlanInForce(read, planId),
      languagesToInterpret(read, planId),
    ])
    const parts = plainPlan(inForce, reader, language)
    const text = parts.flatMap(({ lines }) => lines).join('\n')
    const reads = { age: Math.round(readingAge(text)), sentence: Math.round(wordsInASentence(text)) }
    return { child, place, parts, reads, interpreted, number, agreedAt, mayWrite: may.write, today: read.today }
  },

  view({ child, place, parts, reads, interpreted, number, agreedAt, today }, { params: { planId }, query, language }) {
    const t = words(language)
    const reader = query.for
    const other = reader === 'child' ? 'parent or carer' : 'child'
    const here = `/plans/${planId}/copy`
    return (
      <Layout title={t.copy.tab} back={`/children/${child.id}/plan`}>
        <ScreenOnly>
          <ChildBanner child={child} language={language} today={today} where={place} />
          <p>
            {t.copy.lead} {reader !== 'child' && t.copy.leadPrivate}
          </p>
          <Details summary={language === 'en' ? t.copy.age(reads.age) : t.copy.sentence(reads.sentence)}>
            <p>{language === 'en' ? t.copy.ageHint : t.copy.sentenceHint}</p>
          </Details>
          {interpreted.length > 0 && (
            <InsetText>
              <p>{t.copy.interpret(interpreted.join(', '))}</p>
            </InsetText>
          )}
          <ul class="nhsuk-list">
            <li>
              <a href={`${here}/pdf?for=${encodeURIComponent(reader)}`}>{t.copy.pdf}</a>
            </li>
            <li>
              <a href={`${here}?for=${encodeURIComponent(other)}`}>{t.copy.other[other]}</a>
            </li>
          </ul>
          <p>{t.copy.printHint}</p>
        </ScreenOnly>
        <h1>{plain(language)[reader === 'child' ? 'child' : 'parent'].title}</h1>
        {parts.map(({ heading, lines }) => (
          <section>
            <h2>{heading}</h2>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </section>
        ))}
        {agreedAt && <p class="nhsuk-body-s">{t.copy.made(formatDay(dayIn(agreedAt), language), number)}</p>}
        <ScreenOnly>
          <Button href={`/plans/${planId}/explained`} variant="secondary">
            {t.copy.explained}
          </Button>
        </ScreenOnly>
      </Layout>
    )
  },
})
