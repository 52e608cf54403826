import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import type { SchoolDates } from '#features/schools/calendars-by-school.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { type FoundAssignment, selectRota } from './rota.queries.ts'
import { words } from './rota.words.ts'
import { timeInWords } from './time-in-words.ts'
import { rotaOf, type Visit } from './visits.ts'

/** Who comes to a school, each with the next day on which they do: a day on which it is shut is none (HACK-1). */
export async function whoComesTo(
  read: Read,
  { schoolId, language }: { readonly schoolId: string; readonly language: Language },
): Promise<string[]> {
  const found = await selectRota(read, { schoolId })
  return nextOfEach(found.assignments, found, read.today).map((visit) => {
    const { jobTitle, teamName, ...name } = visit.assignment
    return `${fullName(name)} (${jobTitle ?? teamName}): ${nextInWords(visit, read.today, language)}`
  })
}

/** The next visit of each worker to each school, the soonest first. */
export function nextOfEach(
  assignments: readonly FoundAssignment[],
  dates: SchoolDates,
  today: Day,
): Visit<FoundAssignment>[] {
  const rota = rotaOf(assignments, dates)
  const pair = ({ staffId, schoolId }: FoundAssignment) => `${staffId} ${schoolId}`
  const next = [...new Set(assignments.map(pair))].flatMap(
    (each) => rota.next(today, (one) => pair(one) === each) ?? [],
  )
  const at = ({ day, assignment }: Visit<FoundAssignment>) => `${day} ${assignment.fromTime}`
  return next.sort((one, other) => at(one).localeCompare(at(other)))
}

/** `Tuesday 9 March, 8:30am, Room 4`. */
export function nextInWords({ day, assignment }: Visit<FoundAssignment>, today: Day, language: Language): string {
  const when = day === today ? words(language).today : sayDay(day, language)
  return [when, timeInWords(assignment.fromTime, language), assignment.room].filter(Boolean).join(', ')
}
