import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../giving/giving.words.ts'
import type { Basis, Way } from '../report.ts'
import { findGiving, takeBackReport } from '../giving/take-back-report.ts'
import { AboutAReport } from './about-a-report.tsx'

/** Somebody was given a report who should not have been: it is taken back, with the reason. */
export const takeBackPage = page({
  params: { copyId: z.uuid(), givingId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { why: longText(t.backWhy, t.backWhyMissing, { hint: t.backWhyHint }) }
  }),

  async load({ read, params: { copyId: reportId, givingId } }) {
    const { report, giving } = await findGiving(read, reportId, givingId)
    return { child: report.child, today: report.today, giving }
  },

  view({ child, today, giving }, { params: { copyId: reportId }, filled, language }) {
    const t = words(language)
    const { toName, basis, why, how, onDay } = giving
    return (
      <AboutAReport
        tab={t.backTab}
        title={t.backTitle(toName)}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${reportId}`}
      >
        <SummaryList
          rows={[
            { key: t.to, value: toName },
            { key: t.basis, value: `${t.bases[basis as Basis]}: ${why}` },
            { key: t.how, value: t.ways[how as Way] },
            { key: t.day, value: formatDay(onDay, language) },
          ]}
        />
        <p>{t.backHelp[how as Way]}</p>
        <InsetText>
          <p>{t.backBreach}</p>
        </InsetText>
        <p>{t.backTold}</p>
        <Form>
          <Textarea {...filled.field('why')} rows={3} />
          <Button variant="warning" preventDoubleClick>
            {t.backSave}
          </Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { copyId: reportId, givingId }, value: { why }, language }) {
    await takeBackReport(write, reportId, givingId, why)
    return redirectTo(`/reports/${reportId}`, words(language).backSaved)
  },
})
