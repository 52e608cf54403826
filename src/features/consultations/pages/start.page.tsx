import { z } from 'zod'
import { findCaseToChange } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDay } from '#platform/dates/format-day.ts'
import { longText, optionalLongText, wholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type BeforeCycle, beforeCycle, courseOfCase } from '../cycle/before-cycle.ts'
import { words } from '../booking/booking.words.ts'
import { LONGEST_CYCLE } from '../cycle.ts'
import { startCycle } from '../cycle/start-cycle.ts'

const startForm = form((language) => {
  const t = words(language).start
  return {
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
    length: wholeNumber(t.length, { from: 1, to: LONGEST_CYCLE, wrong: t.lengthWrong }),
    withoutConsent: optionalLongText(t.withoutConsent, { hint: t.withoutConsentHint }),
  }
})

/** A cycle begins on the case, or from the panel’s item that decided it: `?item=`. */
export const startPage = page({
  params: { caseId: z.uuid() },
  query: { item: z.uuid().optional().catch(undefined) },
  form: startForm,

  async load({ read, params: { caseId } }) {
    const [{ id, child, childId, place, definition, today }, course] = await Promise.all([
      findCaseToChange(read, caseId),
      courseOfCase(read, caseId),
    ])
    const before = beforeCycle(course, definition, today)
    return { id, child, childId, place, today, before, length: definition.consultations.length }
  },

  known: ({ length }) => ({ length }),

  view({ id, child, childId, place, today, before, length }, { filled, language }) {
    const t = words(language).start
    return (
      <Layout title={t.title} back={`/cases/${id}/consultations`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{t.lead(length)}</p>
        <InsetText>
          <p>{before.prolonged ? t.prolonged(before.prolonged.weeks, before.prolonged.reviews) : t.notProlonged}</p>
        </InsetText>
        <Form>
          <Textarea {...filled.field('why')} rows={3} />
          <Input {...filled.field('length')} width={3} inputmode="numeric" />
          <p>{consentInWords(before, language)}</p>
          {!before.hasConsent && (
            <>
              <p>
                <a href={`/children/${childId}/consents`}>{t.askFirst}</a>
              </p>
              <Textarea {...filled.field('withoutConsent')} rows={2} />
            </>
          )}
          <p>
            <a href="/advice/new">{t.anonymous}</a>
          </p>
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, query, value, language }) {
    const { consultationId } = await startCycle(write, params.caseId, { ...value, agendaItemId: query.item })
    return redirectTo(`/consultations/${consultationId}/people`, words(language).start.saved)
  },
})

function consentInWords({ consent, hasConsent }: BeforeCycle, language: Language): string {
  const t = words(language).start
  if (!consent) return t.consentMissing
  const who = consent.givenByName ?? consent.givenBy
  const day = formatDay(consent.onDay, language)
  return hasConsent ? t.consentThere(who, day) : t.consentNo(who, day)
}
