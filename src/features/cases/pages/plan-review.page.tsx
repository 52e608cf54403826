import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { planReview } from '../reviewing/plan-review.ts'
import { AboutACase } from './about-a-case.tsx'

const planForm = form((language) => {
  const { review, watch } = words(language)
  return {
    reviewOn: day(review.nextReviewOn, { missing: watch.reviewOnMissing, wrong: aRealDay[language] }),
  }
})

export const planReviewPage = page({
  params: { caseId: z.uuid() },
  form: planForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),
  known: ({ reviewOn }) => ({ reviewOn }),

  view(helpCase, { filled, language }) {
    const t = words(language).review
    return (
      <AboutACase helpCase={helpCase} title={t.plan} language={language} errors={filled.errors}>
        <Form>
          <DateInput {...filled.field('reviewOn')} legend={t.nextReviewOn} />
          <Button>{t.planSave}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    await planReview(write, params.caseId, value.reviewOn)
    return redirectTo(`/cases/${params.caseId}`, words(language).review.planned)
  },
})
