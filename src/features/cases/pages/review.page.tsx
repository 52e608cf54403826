import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { choice, longText, optionalDay, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { progressName, reviewOutcomeName } from '../case-words.ts'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { progressWords, type ReviewOutcome, reviewOutcomes } from '../review.ts'
import { holdReview } from '../reviewing/hold-review.ts'
import { AboutACase } from './about-a-case.tsx'
import { StillOpen } from './open-actions.tsx'

const reviewForm = form((language) => {
  const { review, close } = words(language)
  return {
    progress: choice(review.progress, progressWords, review.progressMissing),
    outcome: choice(review.outcome, reviewOutcomes, review.outcomeMissing),
    rationale: longText(review.rationale, review.rationaleMissing, { hint: review.rationaleHint }),
    nextReviewOn: optionalDay(review.nextReviewOn, { wrong: aRealDay[language], hint: review.nextReviewOnHint }),
    whyActionsStay: optionalLongText(close.whyActionsStay),
  }
})

export const reviewPage = page({
  params: { caseId: z.uuid() },
  form: reviewForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),

  view(helpCase, { filled, language }) {
    const t = words(language).review
    const outcomes = reviewOutcomes.map((value) => ({
      value,
      text: reviewOutcomeName(value, language),
      hint: t.hints[value],
    }))
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        <Form>
          <Radios
            {...filled.field('progress')}
            legend={t.progress}
            items={progressWords.map((value) => ({ value, text: progressName(value, language) }))}
          />
          <Textarea {...filled.field('rationale')} rows={4} />
          <Radios {...filled.field('outcome')} legend={t.outcome} items={outcomes} />
          <DateInput {...filled.field('nextReviewOn')} legend={t.nextReviewOn} />
          <StillOpen actions={helpCase.openActions} why={filled.field('whyActionsStay')} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const t = words(language).review
    await holdReview(write, caseId, value)
    const said = { resolved: t.savedAndClosed, close: t.nowClose } as Partial<Record<ReviewOutcome, string>>
    return redirectTo(
      value.outcome === 'close' ? `/cases/${caseId}/close` : `/cases/${caseId}`,
      said[value.outcome] ?? t.saved,
    )
  },
})
