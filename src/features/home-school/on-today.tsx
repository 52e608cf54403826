import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatDateTime, formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { issuesOfToday } from './raised.queries.ts'
import type { RaisedAbout } from './raised-issue.ts'
import { words as raisedWords } from './raised.words.ts'
import { visitsOfToday as selectVisitsOfToday } from './visits.queries.ts'
import { words as visitWords } from './visits.words.ts'

/** One more than a list shows. */
const MOST = 11

/** What waits for an answer in the teams I supervise. */
export const raisedOfToday = (read: Read) => issuesOfToday(read, MOST)

/** My visits that are not over, and those from which somebody should be back. */
export const visitsOfToday = (read: Read) => selectVisitsOfToday(read, MOST)

interface Shortened<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
}

type Issue = {
  id: string
  about: string
  dueOn: Day
  raiserGiven: string
  raiserFamily: string
  childName: string | null
}
type Visit = { id: string; workerGiven: string; workerFamily: string; workerId: string; backBy: Date | string }

/** What was raised with me and my team; nothing when nothing was (CSW-55). */
export function RaisedOnToday({
  raised,
  today,
  language,
}: {
  raised: Shortened<Issue> | undefined
  today: Day
  language: Language
}) {
  if (!raised || raised.rows.length === 0) return null
  const t = raisedWords(language)
  return (
    <Card heading={t.heading} headingSize="m">
      <ul class="nhsuk-list">
        {raised.rows.map(({ id, about, dueOn, raiserGiven, raiserFamily, childName }) => (
          <li>
            <a href={`/raised/${id}`}>{t.line(`${raiserGiven} ${raiserFamily}`, t.abouts[about as RaisedAbout])}</a>
            <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
              {[childName, (dueOn < today ? t.isLate : t.waits)(formatShortDay(dueOn, language))]
                .filter(Boolean)
                .join('. ')}
            </div>
          </li>
        ))}
      </ul>
      <ActionLink href="/raised">{t.allLink}</ActionLink>
    </Card>
  )
}

/** Who is out alone: urgent where somebody should be back (CSW-45). It says neither where nor with whom. */
export function VisitsOnToday({
  visits,
  now,
  language,
}: {
  visits: Shortened<Visit> | undefined
  now: Date
  language: Language
}) {
  if (!visits || visits.rows.length === 0) return null
  const t = visitWords(language)
  const isLate = ({ backBy }: Visit) => new Date(backBy) < now
  return (
    <Card heading={t.heading} headingSize="m" {...(visits.rows.some(isLate) ? { variant: 'urgent' as const } : {})}>
      <ul class="nhsuk-list">
        {visits.rows.map((visit) => (
          <li>
            <a href={`/visits/${visit.id}`}>
              {(isLate(visit) ? t.late : t.line)(
                `${visit.workerGiven} ${visit.workerFamily}`,
                formatDateTime(new Date(visit.backBy), language),
              )}
            </a>
          </li>
        ))}
      </ul>
      <ActionLink href="/visits">{t.allLink}</ActionLink>
    </Card>
  )
}
