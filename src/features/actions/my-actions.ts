import { ownerCalled } from '#features/cases/owner-called.ts'
import { placeOf, withChildName } from '#features/people/child.ts'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { termsThatCount } from '#features/schools/terms-that-count.ts'
import type { Actor, Read } from '#platform/context.ts'
import { schoolDaysLate } from './due.ts'
import { type After, PAGE, selectAnswered, selectAsked, selectCalendars, selectMineToDo } from './my-actions.queries.ts'

type Row = Awaited<ReturnType<typeof selectMineToDo>>[number]

export const shows = ['open', 'answered', 'asked'] as const
export type Show = (typeof shows)[number]

/** My actions, a page at a time, each with how late it is in the days of its own school. */
export async function myActions(read: Read, show: Show, after?: After, most = PAGE) {
  const rows = await select[show](read, after, most)
  const page = rows.slice(0, most).map((row) => named(row, read.actor))
  const late = await latenessOf(read, page)
  const actions = page.map((action) => ({ ...action, schoolDaysLate: late(action) }))
  return { actions, more: rows.length > most }
}

/** The child, and a child who is to do it, by the name that is safe to say here. */
function named(row: Row, actor: Actor) {
  const { givenName, knownAs, knownAsSafeWith } = row
  const child = givenName === null ? null : { givenName, knownAs, knownAsSafeWith: knownAsSafeWith ?? [] }
  return { ...withChildName(row, actor), ownerName: ownerCalled(row, child, placeOf(actor)) }
}

const select = { open: selectMineToDo, answered: selectAnswered, asked: selectAsked }

interface Dated {
  readonly schoolId: string | null
  readonly dueOn: string
  readonly status: string
}

/** The calendars of the schools where something is late are asked for together; where nothing is, none is. */
async function latenessOf(read: Read, actions: readonly Dated[]) {
  const isOverdue = ({ status, dueOn }: Dated) => status === 'open' && dueOn < read.today
  const schoolIds = [...new Set(actions.filter(isOverdue).flatMap(({ schoolId }) => schoolId ?? []))]
  const found = schoolIds.length === 0 ? [] : await selectCalendars(read, schoolIds)
  const calendars = new Map(
    found.map(({ id, terms, ...school }) => [id, schoolCalendar({ ...school, terms: termsThatCount(terms) })]),
  )
  return (action: Dated): number => {
    const calendar = action.schoolId === null ? undefined : calendars.get(action.schoolId)
    return calendar && isOverdue(action) ? schoolDaysLate(calendar, action, read.today) : 0
  }
}
