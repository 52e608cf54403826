import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { day, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { pauseCase } from '../changing/pause-case.ts'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { AboutACase } from './about-a-case.tsx'

const pauseForm = form((language) => {
  const t = words(language).pause
  return {
    until: day(t.until, { missing: t.untilMissing, wrong: aRealDay[language], hint: t.untilHint }),
    why: longText(t.why, t.whyMissing, { hint: t.whyHint }),
  }
})

export const pausePage = page({
  params: { caseId: z.uuid() },
  form: pauseForm,
  load: ({ read, params }) => findCaseToChange(read, params.caseId),

  view(helpCase, { filled, language }) {
    const t = words(language).pause
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors}>
        <Form>
          <DateInput {...filled.field('until')} legend={t.until} />
          <Textarea {...filled.field('why')} rows={3} />
          <p>{t.told}</p>
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    await pauseCase(write, params.caseId, value)
    return redirectTo(`/cases/${params.caseId}`, words(language).pause.saved)
  },
})
