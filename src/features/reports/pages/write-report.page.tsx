import { z } from 'zod'
import { optionalLongText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { findReportToWrite } from '../find-report.ts'
import { type ReportText, readSections, sections } from '../report.ts'
import { sectionHeading } from '../report-in-words.ts'
import { sendReport, writeReport } from '../writing/write-report.ts'
import { words } from '../writing/write-report.words.ts'
import { AboutAReport } from './about-a-report.tsx'

const SEND = 'send'

const writeForm = form((language) => {
  const t = words(language)
  const { words: own, purpose, work, progress, strategies, family, next } = t.sectionNames
  return {
    title: text(t.title, t.titleMissing, { hint: t.titleHint }),
    words: optionalLongText(own),
    purpose: optionalLongText(purpose),
    work: optionalLongText(work),
    progress: optionalLongText(progress),
    strategies: optionalLongText(strategies),
    family: optionalLongText(family),
    next: optionalLongText(next),
    whyNamed: optionalLongText(t.whyNamed, { hint: t.whyNamedHint }),
  }
})

export const writeReportPage = page({
  params: { reportId: z.uuid() },
  form: writeForm,
  load: ({ read, params }) => findReportToWrite(read, params.reportId),
  version: ({ text: { version } }) => version,
  known: ({ text: { title, sections: said } }) => ({ title, ...said }),

  view(report, { filled, language }) {
    const t = words(language)
    const { id, child, today, definition, state, versions, isSeenFirst } = report
    const [latest] = versions
    const hasBeenSent = state === 'seen' || state === 'with reviewer'
    return (
      <AboutAReport
        tab={t.writeTab}
        title={t.writeTitle}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${id}`}
      >
        {hasBeenSent && isSeenFirst && (
          <InsetText>
            <p>{t.resets}</p>
          </InsetText>
        )}
        {state === 'draft' && latest?.outcome === 'returned' && latest.note && (
          <InsetText>
            <p>
              <strong>{t.wasReturned(latest.reviewerName ?? '')}</strong>
            </p>
            <AsWritten>{latest.note}</AsWritten>
          </InsetText>
        )}
        <p>
          <a href={`/reports/${id}/quote`}>{t.quote}</a>
        </p>
        <Form version={report.text.version}>
          <Input {...filled.field('title')} />
          {sections.map((section) => (
            <Textarea
              {...filled.field(section)}
              label={sectionHeading(section, definition, language)}
              rows={section === 'work' || section === 'progress' ? 8 : 4}
            />
          ))}
          <Textarea {...filled.field('whyNamed')} rows={2} />
          <Button name="_button" value={SEND} preventDoubleClick>
            {t.send}
          </Button>{' '}
          <Button variant="secondary">{t.keep}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { reportId }, value, version, language, button }) {
    const t = words(language)
    const { title, whyNamed, ...parts } = value
    const said: ReportText = { title, sections: readSections(parts) }
    if (button === SEND) {
      await sendReport(write, reportId, { text: said, whyNamed }, version)
      return redirectTo(`/reports/${reportId}`, t.sent)
    }
    const { wasSeen } = await writeReport(write, reportId, said, version)
    return redirectTo(`/reports/${reportId}`, wasSeen ? t.keptAgain : t.kept)
  },
})
