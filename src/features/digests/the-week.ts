import { withChildName } from '#features/access/child-name.ts'
import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import type { Read } from '#platform/context.ts'
import { dayIn, daysBetween } from '#platform/dates/day.ts'
import { selectSchoolDates } from './due.queries.ts'
import { toBeWrittenBy } from './reminders.ts'
import { selectWeek } from './week.queries.ts'
import { schoolsWithoutReply } from './without-reply.queries.ts'

export type TheWeek = Awaited<ReturnType<typeof theWeek>>
export type TeamOfTheWeek = TheWeek['teams'][number]
export type WorkerOfTheWeek = TeamOfTheWeek['workers'][number]

/** What a supervisor looks at on a Monday: of each team what waits, and of each worker what is due or forgotten. */
export async function theWeek(read: Read) {
  const [found, dates] = await Promise.all([selectWeek(read), selectSchoolDates(read, schoolsWithoutReply(read))])
  const calendars = calendarsBySchool(dates)
  const { actor, today } = read
  const daysSince = (at: string) => daysBetween(dayIn(new Date(at)), today)
  const isToBeWritten = ({ at }: { at: string }) => toBeWrittenBy(dayIn(new Date(at)), dates.nation) < today

  const teams = found.map(({ workers, withoutReply, ...team }) => ({
    ...team,
    withoutReply: withoutReply
      .map((row) => ({
        ...withChildName(row, actor),
        isLate: row.dueOn < today,
        schoolDays: calendars(row.schoolId).schoolDaysBetween(today, row.dueOn),
      }))
      .sort((one, other) => one.schoolDays - other.schoolDays || one.dueOn.localeCompare(other.dueOn)),
    workers: workers.map(({ notSeen, reviews, unwritten, lateActions, ...worker }) => ({
      ...worker,
      cases: worker.cases ?? 0,
      notSeen: notSeen.map(({ since, ...row }) => ({ ...withChildName(row, actor), days: daysSince(since) })),
      reviews: reviews.map((row) => ({ ...withChildName(row, actor), isLate: row.dueOn < today })),
      unwritten: unwritten.filter(isToBeWritten).map((row) => withChildName(row, actor)),
      lateActions: lateActions.map((row) => withChildName(row, actor)),
    })),
  }))
  return { today, teams }
}

/** Everybody who is named on the page, for the log. */
export function childrenOfTheWeek({ teams }: TheWeek): string[] {
  const rows = teams.flatMap(({ withoutReply, workers }) => [
    ...withoutReply,
    ...workers.flatMap(({ notSeen, reviews, unwritten, lateActions }) => [
      ...notSeen,
      ...reviews,
      ...unwritten,
      ...lateActions,
    ]),
  ])
  return [...new Set(rows.flatMap(({ childId }) => childId ?? []))]
}
