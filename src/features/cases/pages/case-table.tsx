import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { lastContact, leadAndTeam, type ListedCase, nextReview, standsAt } from '../list/case-line.ts'
import { words } from '../list/list.words.ts'

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
      brief
      firstCellIsHeader
      columns={[t.child, { text: t.school, saysItself: true }, t.lead, t.stands, t.last, t.action, t.review]}
      rows={cases.map((helpCase) => [
        <a href={`/cases/${helpCase.id}`}>{helpCase.childName}</a>,
        helpCase.schoolName,
        leadAndTeam(helpCase),
        standsAt(helpCase, language),
        lastContact(helpCase, knowsOfAll, today, language),
        nextAction(helpCase, today, language),
        reviewCell(helpCase, today, language),
      ])}
    />
  )
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

function reviewCell(helpCase: ListedCase, today: Day, language: Language) {
  const { reviewOn } = helpCase
  return (
    <>
      {nextReview(helpCase, language)}{' '}
      {reviewOn && reviewOn < today && <Tag colour="red">{words(language).overdue}</Tag>}
    </>
  )
}
