import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { resumeCase } from '../changing/resume-case.ts'
import { findCaseToChange } from '../find-case.ts'
import { words } from '../forms.words.ts'
import { AboutACase } from './about-a-case.tsx'

export const resumePage = page({
  params: { caseId: z.uuid() },
  load: ({ read, params }) => findCaseToChange(read, params.caseId),

  view(helpCase, { filled, language }) {
    const t = words(language).pause
    const { pausedUntil, pausedReason } = helpCase
    return (
      <AboutACase helpCase={helpCase} title={t.resumeTitle} language={language} errors={filled.errors}>
        {pausedUntil && (
          <p>
            {t.pausedUntil(formatDay(pausedUntil, language))}: {pausedReason}
          </p>
        )}
        <Form>
          <Button>{t.resume}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, language }) {
    await resumeCase(write, params.caseId)
    return redirectTo(`/cases/${params.caseId}`, words(language).pause.resumed)
  },
})
