import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { words as calls } from '../calling/calls.words.ts'
import { words as copyWords } from '../giving/copy.words.ts'
import { findReport, type ReportShown } from '../find-report.ts'
import { words as handOnWords } from '../seeing/hand-on.words.ts'
import type { MeetingKind } from '../report.ts'
import { stateInWords } from '../report-in-words.ts'
import { words } from '../report.words.ts'
import { AboutAReport } from './about-a-report.tsx'
import { Given } from './given.tsx'

/** How far a report has got, what was said to it, and who was given it. What it says is on other pages, for fewer. */
export const reportPage = page({
  params: { reportId: z.uuid() },

  async load({ read, params: { reportId } }) {
    const { text, quotes: _, versions, ...report } = await findReport(read, reportId)
    return {
      ...report,
      title: text?.title ?? (report.mayLook ? (versions[0]?.title ?? null) : null),
      isMine: text !== null,
      answers: versions.map(({ number, sentAt, outcome, note, lookedAt, reviewerName }) => ({
        ...{ number, sentAt, outcome, note, lookedAt, reviewerName },
      })),
    }
  },

  view(report, { language }) {
    const t = words(language)
    const { child, today, title, caseId, isCover } = report
    return (
      <AboutAReport
        tab={t.tab}
        title={title ?? t.tab}
        {...{ child, today, language }}
        back={isCover ? '/reports' : `/cases/${caseId}/reports`}
      >
        <p>
          <Tag colour={report.state === 'draft' ? 'grey' : report.state === 'with reviewer' ? 'yellow' : 'green'}>
            {stateInWords(report.state, language)}
          </Tag>
        </p>
        <p>{whatItMeans(report, language)}</p>
        <WhatToDo report={report} language={language} />
        <Facts report={report} language={language} />
        <h2>{t.history}</h2>
        <Answers report={report} language={language} />
        <Given report={report} language={language} />
      </AboutAReport>
    )
  },
})

type Shown = Omit<ReportShown, 'text' | 'quotes' | 'versions'> & {
  readonly title: string | null
  readonly isMine: boolean
  readonly answers: readonly Pick<
    ReportShown['versions'][number],
    'number' | 'sentAt' | 'outcome' | 'note' | 'lookedAt' | 'reviewerName'
  >[]
}
interface Of {
  report: Shown
  language: Language
}

function whatItMeans({ state, isSeenFirst, reviewers }: Shown, language: Language): string {
  const t = words(language)
  if (state === 'with reviewer')
    return t.waitsFor(reviewers.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', '))
  if (state === 'seen') return t.mayBeGiven
  if (state === 'released') return t.isReleased
  return isSeenFirst ? t.onlyAuthor : [t.onlyAuthor, t.mayBeGivenUnseen].join(' ')
}

function WhatToDo({ report, language }: Of) {
  const t = words(language)
  const c = copyWords(language)
  const { id, state, isAuthor, isMine, isSupervisor, isSeenFirst, mayLook } = report
  const mayGive = (isAuthor || isSupervisor) && (state === 'seen' || state === 'released' || (isMine && !isSeenFirst))
  return (
    <>
      {mayLook && state === 'with reviewer' && <ActionLink href={`/reports/${id}/look`}>{t.read}</ActionLink>}
      {isMine && state === 'draft' && <ActionLink href={`/reports/${id}/write`}>{t.write}</ActionLink>}
      {mayGive && <ActionLink href={`/reports/${id}/give`}>{t.give}</ActionLink>}
      <ul class="nhsuk-list">
        {isMine && (state === 'seen' || state === 'with reviewer') && (
          <li>
            <a href={`/reports/${id}/write`}>{t.write}</a>
          </li>
        )}
        {state === 'released' && (
          <>
            <li>
              <a href={`/reports/copies/${id}`}>{t.copy}</a>
            </li>
            <li>{canPrint ? <a href={`/reports/copies/${id}/pdf`}>{c.pdf}</a> : c.noPdf}</li>
          </>
        )}
        {isSupervisor && !isAuthor && state !== 'released' && (
          <li>
            <a href={`/reports/${id}/hand-on`}>{handOnWords(language).handOn}</a>
          </li>
        )}
      </ul>
    </>
  )
}

function Facts({ report, language }: Of) {
  const t = words(language)
  const { authorName, teamName, call, seenByName, seenAs, seenAt, releasedAt } = report
  const on = (at: Date | string) => formatDay(dayIn(new Date(at)), language)
  return (
    <SummaryList
      rows={[
        { key: t.author, value: authorName },
        { key: t.service, value: teamName },
        ...(call
          ? [
              {
                key: t.meeting,
                value: (
                  <a href={`/calls/${call.id}`}>
                    {calls(language).title(calls(language).kinds[call.meetingKind as MeetingKind], on(call.at))}
                  </a>
                ),
              },
            ]
          : []),
        {
          key: t.seenBy,
          value: seenByName
            ? t.seenByOn(seenByName, t.seenAs[seenAs as keyof typeof t.seenAs], on(seenAt!))
            : t.notSeen,
        },
        ...(releasedAt ? [{ key: t.released, value: on(releasedAt) }] : []),
      ]}
    />
  )
}

function Answers({ report: { answers }, language }: Of) {
  const t = words(language)
  const on = (at: Date | string) => formatDay(dayIn(new Date(at)), language)
  if (answers.length === 0) return <p>{t.historyNone}</p>
  return (
    <ul class="nhsuk-list">
      {answers.map(({ number, sentAt, outcome, note, lookedAt, reviewerName }) => (
        <li>
          {t.sentOn(number, on(sentAt))}.{' '}
          {outcome
            ? t.saidBy(t.outcomes[outcome as keyof typeof t.outcomes], reviewerName ?? '', on(lookedAt!))
            : t.waits}
          {note && <AsWritten>{note}</AsWritten>}
        </li>
      ))}
    </ul>
  )
}
