import { z } from 'zod'
import { optionalChoice, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { findQuotables } from '../quoting/find-quotables.ts'
import { quoteItem } from '../quoting/quote-item.ts'
import { words } from '../quoting/quote.words.ts'
import { sections } from '../report.ts'
import { sectionHeading } from '../report-in-words.ts'
import { AboutAReport } from './about-a-report.tsx'

const quoteForm = form((language) => {
  const t = words(language)
  return {
    item: text(t.pick, t.pickMissing),
    decision: optionalChoice(t.decision, ['out', 'keep'], { hint: t.decisionHint }),
    reason: optionalText(t.reason),
    section: optionalChoice(t.section, sections, { hint: t.sectionHint }),
  }
})

/** One thing of the record at a time: what names other people says so, and wants a decision (P45). */
export const quotePage = page({
  params: { reportId: z.uuid() },
  form: quoteForm,
  load: ({ read, params }) => findQuotables(read, params.reportId),
  version: ({ report }) => report.text.version,

  view({ report, items }, { filled, language }) {
    const t = words(language)
    const { id, child, today, definition } = report
    return (
      <AboutAReport
        tab={t.tab}
        title={t.title}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${id}/write`}
      >
        <p>{t.help}</p>
        {items.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Form version={report.text.version}>
            <Radios
              {...filled.field('item')}
              legend={t.pick}
              small
              items={items.map(({ key, from, words: said, named, isQuoted }) => ({
                value: key,
                text: (
                  <>
                    <strong>{from}</strong>: {said}
                  </>
                ),
                hint:
                  [isQuoted && t.already, named.length > 0 && t.names(named.join(', '))].filter(Boolean).join('. ') ||
                  undefined,
              }))}
            />
            <Radios
              {...filled.field('decision')}
              legend={t.decision}
              items={[
                { value: 'out', text: t.decisions.out },
                {
                  value: 'keep',
                  text: t.decisions.keep,
                  conditional: <Input {...filled.field('reason')} />,
                },
              ]}
            />
            <Select
              {...filled.field('section')}
              items={[
                { value: '', text: t.best },
                ...sections.map((value) => ({ value, text: sectionHeading(value, definition, language) })),
              ]}
            />
            <Button preventDoubleClick>{t.add}</Button>
          </Form>
        )}
        <p>
          <a href={`/reports/${id}/write`}>{t.back}</a>
        </p>
      </AboutAReport>
    )
  },

  async post(write, { params: { reportId }, value: { item, section, decision, reason }, version, language }) {
    await quoteItem(write, reportId, { key: item, section, decision, reason }, version)
    return redirectTo(`/reports/${reportId}/quote`, words(language).added)
  },
})
