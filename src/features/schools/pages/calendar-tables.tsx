import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import type { Calendar } from '../calendar/calendar.queries.ts'
import { words } from '../calendar/calendar.words.ts'
import { termsThatCount } from '../terms-that-count.ts'

interface CalendarTableProps {
  readonly calendar: Calendar & { readonly mayKeep: boolean }
  readonly language: Language
}

export function TermTable({ calendar, language }: CalendarTableProps) {
  const t = words(language)
  const { terms, schoolId } = calendar
  if (terms.length === 0) return null
  const counting = new Set(termsThatCount(terms))
  const whose = (term: (typeof terms)[number]) =>
    term.schoolId ? t.ofSchool : counting.has(term) ? t.ofArea : t.notUsed
  return (
    <Table
      caption={t.terms}
      columns={[t.term, t.first, t.last, ...(schoolId ? [t.whose] : []), ...(calendar.mayKeep ? [t.action] : [])]}
      firstCellIsHeader
      responsive
      rows={terms.map((term) => [
        term.name,
        formatShortDay(term.startsOn, language),
        formatShortDay(term.endsOn, language),
        ...(schoolId ? [whose(term)] : []),
        ...(calendar.mayKeep ? [removal(calendar, { ...term, what: 'term' }, language)] : []),
      ])}
    />
  )
}

export function ClosedTable({ calendar, language }: CalendarTableProps) {
  const t = words(language)
  const { closedDays, schoolId } = calendar
  if (closedDays.length === 0) return null
  return (
    <Table
      caption={t.closedDays}
      columns={[
        t.what,
        t.kind,
        t.first,
        t.last,
        ...(schoolId ? [t.whose] : []),
        ...(calendar.mayKeep ? [t.action] : []),
      ]}
      firstCellIsHeader
      responsive
      rows={closedDays.map((closed) => [
        closed.name,
        t.kinds[closed.kind],
        formatShortDay(closed.from, language),
        formatShortDay(closed.to, language),
        ...(schoolId ? [closed.schoolId ? t.ofSchool : t.ofArea] : []),
        ...(calendar.mayKeep
          ? [removal(calendar, { ...closed, what: 'closed', on: formatShortDay(closed.from, language) }, language)]
          : []),
      ])}
    />
  )
}

interface Removable {
  readonly id: string
  readonly name: string
  readonly what: 'term' | 'closed'
  readonly schoolId: string | null
  /** Said with it where several have one name: a school has more than one training day. */
  readonly on?: string
}

/** A school’s page shows the area’s dates but does not change them. */
function removal(calendar: Calendar, { id, name, what, schoolId, on }: Removable, language: Language) {
  const t = words(language)
  if (schoolId !== calendar.schoolId) return ''
  return (
    <Form>
      <Button variant="secondary" small name="_button" value={`${what} ${id}`}>
        {t.remove}
        <span class="nhsuk-u-visually-hidden"> {[t.removeHidden(name), on].filter(Boolean).join(', ')}</span>
      </Button>
    </Form>
  )
}
