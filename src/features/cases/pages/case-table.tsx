import { type Day, dayIn, daysBetween } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { statusName } from '../case-words.ts'
import { words } from '../list.words.ts'
import type { listCases } from '../list-cases.ts'

type ListedCase = Awaited<ReturnType<typeof listCases>>[number]

interface CaseTableProps {
  cases: readonly ListedCase[]
  caption: string
  /** Whether the reader knows of every contact, or only of those they may read. */
  knowsOfAll: boolean
  today: Day
  language: Language
}

/** One line a case. Nothing is red that is not late. */
export function CaseTable({ cases, caption, knowsOfAll, today, language }: CaseTableProps) {
  const t = words(language)
  return (
    <Table
      caption={caption}
      responsive
      firstCellIsHeader
      columns={[t.child, t.school, t.lead, t.stands, t.last, t.action, t.review]}
      rows={cases.map((helpCase) => [
        <a href={`/cases/${helpCase.id}`}>{helpCase.childName}</a>,
        helpCase.schoolName,
        `${helpCase.leadGiven} ${helpCase.leadFamily}, ${helpCase.teamName}`,
        standsAt(helpCase, language),
        lastContact(helpCase, knowsOfAll, today, language),
        nextAction(helpCase, today, language),
        nextReview(helpCase, today, language),
      ])}
    />
  )
}

function standsAt({ status, pausedUntil }: ListedCase, language: Language): string {
  const said = statusName(status, language)
  return pausedUntil ? `${said} ${words(language).until(formatShortDay(pausedUntil, language))}` : said
}

function lastContact({ lastContactAt }: ListedCase, knowsOfAll: boolean, today: Day, language: Language): string {
  const t = words(language)
  if (!lastContactAt) return knowsOfAll ? t.noContact : t.noContactSeen
  const day = dayIn(lastContactAt)
  return `${formatShortDay(day, language)}, ${t.daysAgo(daysBetween(day, today))}`
}

function nextAction({ nextAction }: ListedCase, today: Day, language: Language) {
  const t = words(language)
  if (!nextAction) return t.noAction
  const { id, what, ownerName, dueOn } = nextAction
  return (
    <>
      <a href={`/actions/${id}`}>{what}</a>
      <div class="nhsuk-hint">
        {ownerName}, {t.by(formatShortDay(dueOn, language))}
      </div>
      {dueOn < today && <Tag colour="red">{t.overdue}</Tag>}
    </>
  )
}

function nextReview({ reviewOn, status }: ListedCase, today: Day, language: Language) {
  const t = words(language)
  if (!reviewOn) return status === 'closed' ? '' : t.noReview
  return (
    <>
      {formatShortDay(reviewOn, language)} {reviewOn < today && <Tag colour="red">{t.overdue}</Tag>}
    </>
  )
}
