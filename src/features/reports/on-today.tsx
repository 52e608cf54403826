import type { Read } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { callsToPrepare, reportsToSee } from './lists/lists.queries.ts'
import { words } from './lists/reports.words.ts'

const MOST = 6

/** Reports that wait for me to see them. */
export function reportsOfToday(read: Read) {
  return reportsToSee(read).limit(MOST)
}

/** Meetings of mine that are near and want something still. */
export function meetingsOfToday(read: Read) {
  const soon = new Date(read.now.getTime() + 14 * 86_400_000)
  return callsToPrepare(read).where('call.at', '<=', soon).limit(MOST)
}

interface ReportsOnTodayProps {
  toSee:
    | {
        readonly rows: readonly {
          id: string
          childName: string | null
          sentAt: Date | string | null
          authorGiven: string
          authorFamily: string
        }[]
      }
    | undefined
  toPrepare:
    | {
        readonly rows: readonly {
          id: string
          childName: string | null
          at: Date | string
          wantsReport: boolean
          hasReport: boolean
          wantsBrief: boolean
          hasBrief: boolean
        }[]
      }
    | undefined
  language: Language
}

/** What waits to be seen and what is to be prepared; nothing where nothing is. */
export function ReportsOnToday({ toSee, toPrepare, language }: ReportsOnTodayProps) {
  const t = words(language)
  const on = (at: Date | string) => formatDay(dayIn(new Date(at)), language)
  const seeing = toSee?.rows ?? []
  const preparing = toPrepare?.rows ?? []
  if (seeing.length + preparing.length === 0) return null
  return (
    <Card heading={t.listTitle} headingSize="m">
      <ul class="nhsuk-list">
        {seeing.map(({ id, childName, sentAt, authorGiven, authorFamily }) => (
          <li>
            <a href={`/reports/${id}`}>{t.seeOf(childName ?? t.somebody)}</a>
            <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
              {t.byOn(`${authorGiven} ${authorFamily}`, sentAt ? on(sentAt) : '')}
            </div>
          </li>
        ))}
        {preparing.map(({ id, childName, at, wantsReport, hasReport, wantsBrief, hasBrief }) => (
          <li>
            <a href={`/calls/${id}`}>{t.meetingOf(childName ?? t.somebody, on(at))}</a>
            <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
              {t.stillToDo}:{' '}
              {[wantsReport && !hasReport && t.reportToDo, wantsBrief && !hasBrief && t.briefToDo]
                .filter(Boolean)
                .join(', ')}
            </div>
          </li>
        ))}
      </ul>
      <ActionLink href="/reports">{t.allReports}</ActionLink>
    </Card>
  )
}
