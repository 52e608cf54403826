import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { day, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { watchCase } from '../watch-case.ts'
import { AboutACase } from './about-a-case.tsx'

const watchForm = form((language) => {
  const t = words(language).watch
  return {
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
    reviewOn: day(t.reviewOn, { missing: t.reviewOnMissing, wrong: aRealDay[language], hint: t.reviewOnHint }),
  }
})

export const watchPage = page({
  params: { caseId: z.uuid() },
  form: watchForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),

  view(helpCase, { filled, language }) {
    const t = words(language).watch
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        <Form>
          <Textarea {...filled.field('why')} rows={3} />
          <DateInput {...filled.field('reviewOn')} legend={t.reviewOn} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    await watchCase(write, params.caseId, value)
    return redirectTo(`/cases/${params.caseId}`, words(language).watch.saved)
  },
})
