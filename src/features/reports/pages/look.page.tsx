import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { choice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type Change, changesBetween } from '../seeing/changes.ts'
import { findReportToSee, type VersionShown } from '../find-report.ts'
import { lookAtReport } from '../seeing/look-at-report.ts'
import { words } from '../seeing/look.words.ts'
import { words as reportWords } from '../report.words.ts'
import { words as writeReportWords } from '../writing/write-report.words.ts'
import { AboutAReport } from './about-a-report.tsx'
import { WholeText } from './report-text.tsx'

const lookForm = form((language) => {
  const t = words(language)
  return {
    outcome: choice(t.answer, ['seen', 'returned'], t.answerMissing),
    note: optionalLongText(t.note),
  }
})

/** For whoever sees a report before it leaves: what changed since they last read it comes first (CSW-16). */
export const lookPage = page({
  params: { reportId: z.uuid() },
  form: lookForm,

  async load({ read, params: { reportId } }) {
    const { text: _, quotes: __, ...report } = await findReportToSee(read, reportId)
    const before = report.versions.slice(1).find(({ reviewerId }) => reviewerId === read.actor.id)
    return { report, changes: before ? changesBetween(before, report.version) : null }
  },

  /** The number of the version that is read: another one is not seen by this. */
  version: ({ report }) => report.version.number,

  view({ report, changes }, { filled, language }) {
    const t = words(language)
    const r = reportWords(language)
    const { id, child, today, definition, version, authorName } = report
    return (
      <AboutAReport
        tab={t.lookTab}
        title={t.lookTitle(version.aboutName)}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${id}`}
      >
        <p>
          {r.author} {authorName}. {r.sentOn(version.number, formatDateTime(new Date(version.sentAt), language))}
        </p>
        <h2>{t.changed}</h2>
        <Changes changes={changes} language={language} />
        <h2>{t.quotes}</h2>
        <KeptNames version={version} language={language} />
        <h2>{t.wholeText}</h2>
        <h3>{version.title}</h3>
        <WholeText text={version} {...{ definition, language }} level={3} />
        <Form version={version.number}>
          <Radios
            {...filled.field('outcome')}
            legend={t.answer}
            items={(['seen', 'returned'] as const).map((value) => ({
              value,
              text: t.answers[value],
              hint: t.answersHint[value],
              ...(value === 'returned' ? { conditional: <Textarea {...filled.field('note')} rows={4} /> } : {}),
            }))}
          />
          <Button preventDoubleClick>{t.saveAnswer}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { reportId }, value: { outcome, note }, version, language }) {
    await lookAtReport(write, reportId, { number: version, outcome, note })
    return redirectTo('/reports', words(language).answered[outcome])
  },
})

function Changes({ changes, language }: { changes: readonly Change[] | null; language: Language }) {
  const t = words(language)
  if (!changes) return <p>{t.firstTime}</p>
  if (changes.length === 0) return <p>{t.unchanged}</p>
  return (
    <>
      {changes.map(({ section, added, removed }) => (
        <>
          <h3 class="nhsuk-heading-s">{writeReportWords(language).sectionNames[section]}</h3>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {removed.map((sentence) => (
              <li>
                <strong>{t.removed}</strong>: <del>{sentence}</del>
              </li>
            ))}
            {added.map((sentence) => (
              <li>
                <strong>{t.added}</strong>: <ins>{sentence}</ins>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function KeptNames({ version: { quotes }, language }: { version: VersionShown; language: Language }) {
  const t = words(language)
  const kept = quotes.filter(({ decision }) => decision === 'names kept')
  if (kept.length === 0) return <p>{t.quotesNone}</p>
  return (
    <>
      {kept.map(({ named, reason }) => (
        <AsWritten>{t.keptNames(named.join(', '), reason ?? '')}</AsWritten>
      ))}
    </>
  )
}
