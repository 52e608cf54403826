import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import type { listReports } from '../lists/list-reports.ts'
import type { ReportState } from '../report.ts'
import { stateInWords } from '../report-in-words.ts'
import { words } from '../lists/reports.words.ts'

type Lists = Awaited<ReturnType<typeof listReports>>

/** Reports with how far each has got; the first cell leads to what is to be done with it. */
export function Reports({ caption, rows, language }: { caption: string; rows: Lists['mine']; language: Language }) {
  const t = words(language)
  const on = (at: Date | string) => formatDay(dayIn(new Date(at)), language)
  return (
    <Table
      caption={caption}
      captionHidden
      responsive
      columns={[t.child, t.by, t.state, t.for]}
      rows={rows.map((row) => [
        {
          text: row.childName ?? t.somebody,
          href: `/reports/${row.id}`,
          hiddenText: row.meetingAt ? on(row.meetingAt) : stateInWords(row.state as ReportState, language),
        },
        `${row.authorGiven} ${row.authorFamily}`,
        [
          stateInWords(row.state as ReportState, language),
          row.state === 'with reviewer' && row.sentAt && `(${t.since} ${on(row.sentAt)})`,
        ]
          .filter(Boolean)
          .join(' '),
        row.meetingAt ? on(row.meetingAt) : '',
      ])}
    />
  )
}

/** Meetings with what is still to do before each. */
export function Meetings({ caption, rows, language }: { caption: string; rows: Lists['toCome']; language: Language }) {
  const t = words(language)
  return (
    <Table
      caption={caption}
      captionHidden
      responsive
      columns={[t.child, t.when, t.whoGoes, t.stillToDo]}
      rows={rows.map((row) => [
        {
          text: row.childName ?? t.somebody,
          href: `/calls/${row.id}`,
          hiddenText: formatDateTime(new Date(row.at), language),
        },
        formatDateTime(new Date(row.at), language),
        `${row.workerGiven} ${row.workerFamily}`,
        stillToDo(row, language),
      ])}
    />
  )
}

function stillToDo({ wantsReport, hasReport, wantsBrief, hasBrief }: Lists['toCome'][number], language: Language) {
  const t = words(language)
  const missing = [wantsReport && !hasReport && t.reportToDo, wantsBrief && !hasBrief && t.briefToDo].filter(Boolean)
  return missing.length === 0 ? t.nothingToDo : missing.join(', ')
}
