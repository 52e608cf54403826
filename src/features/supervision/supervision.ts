import type { SchoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

/** Where it is held; usually at a school of the worker’s (CSW-19). */
export const places = ['school', 'office', 'online', 'elsewhere'] as const
export type Place = (typeof places)[number]

export type State = 'planned' | 'held' | 'agreed' | 'cancelled'

/** What is written of the worker. Nothing of it is about a child: what is, goes to the child’s record (CSW-22). */
export const sections = ['practice', 'development', 'wellbeing'] as const
export type Section = (typeof sections)[number]

export const trainingStates = ['open', 'booked', 'done', 'no longer needed'] as const
export type TrainingState = (typeof trainingStates)[number]

/** What is theirs to bring before it is held. */
export type NoteSection = Section | 'topic'

export interface Pair {
  readonly workerId: string
  readonly supervisorId: string
  /** Who supervises the supervisor, where somebody does (CSW-40). */
  readonly managerId: string | null
}

/**
 * Who reads what is written of the worker: the two of them; and of the work, not of how the worker is, also whoever
 * supervises the supervisor. Nobody becomes a reader later.
 */
export function readersOf({ workerId, supervisorId, managerId }: Pair, section: NoteSection | 'training'): string[] {
  const private_ = section === 'wellbeing' || section === 'topic'
  return [...new Set([workerId, supervisorId, ...(managerId && !private_ ? [managerId] : [])])]
}

/** So many weeks after a day; in the holidays, on the first day of school after them. */
export function dueAfter(calendar: SchoolCalendar, day: Day, weeks: number): Day {
  return calendar.addSchoolDays(addDays(day, weeks * 7), 0)
}
