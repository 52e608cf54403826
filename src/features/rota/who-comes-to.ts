import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import type { SchoolDates } from '#features/schools/calendars-by-school.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { type FoundAssignment, selectRota } from './rota.queries.ts'
import { insteadInWords } from './assignment-in-words.ts'
import { words } from './rota.words.ts'
import { timeInWords } from './time-in-words.ts'
import { rotaOf, type Visit } from './visits.ts'

/** Who comes to a school, each with the next day on which they do: a day on which it is shut is none (HACK-1). */
export async function whoComesTo(
  read: Read,
  { schoolId, language }: { readonly schoolId: string; readonly language: Language },
): Promise<string[]> {
  const found = await selectRota(read, { schoolId })
  return nextOfEach(found.assignments, found, read.today).map((coming) => {
    const { jobTitle, teamName, ...name } = coming.visit.assignment
    return `${fullName(name)} (${jobTitle ?? teamName}): ${comingInWords(coming, read.today, language)}`
  })
}

/** The next time somebody comes to a school; and before it the next day on which they would have come, and are away. */
export interface Coming {
  readonly visit: Visit<FoundAssignment>
  readonly notOn: Visit<FoundAssignment> | undefined
}

/** The next visit of each worker to each school, the soonest first. */
export function nextOfEach(assignments: readonly FoundAssignment[], dates: SchoolDates, today: Day): Coming[] {
  const rota = rotaOf(assignments, dates)
  const pair = ({ staffId, schoolId }: FoundAssignment) => `${staffId} ${schoolId}`
  const next = [...new Set(assignments.map(pair))].flatMap((each): Coming[] => {
    const visit = rota.next(today, (one) => pair(one) === each)
    if (!visit) return []
    const before = rota.between(today, visit.day).find(({ away, assignment }) => away && pair(assignment) === each)
    return [{ visit, notOn: before }]
  })
  const at = ({ visit: { day, assignment } }: Coming) => `${day} ${assignment.fromTime}`
  return next.sort((one, other) => at(one).localeCompare(at(other)))
}

/** `Tuesday 9 March, 8:30am, Room 4`. */
export function nextInWords({ day, assignment }: Visit<FoundAssignment>, today: Day, language: Language): string {
  const when = day === today ? words(language).today : sayDay(day, language)
  return [when, timeInWords(assignment.fromTime, language), assignment.room].filter(Boolean).join(', ')
}

/** The same, and the day before it on which they are away, with who comes instead. */
export function comingInWords({ visit, notOn }: Coming, today: Day, language: Language): string {
  const next = nextInWords(visit, today, language)
  if (!notOn) return next
  const t = words(language)
  const day = notOn.day === today ? t.today : sayDay(notOn.day, language)
  return `${next}. ${t.notOn(day)}. ${insteadInWords(notOn.away, language)}`
}
