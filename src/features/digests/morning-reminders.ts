import { z } from 'zod'
import { remind } from '#features/notices/tell.ts'
import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { selectDue, selectSchoolDates } from './due.queries.ts'
import { keepReminders, notYetTold } from './keep-reminders.ts'
import { type Reminder, remindersFor } from './reminders.ts'

/**
 * In the morning, for everybody who may have something to do: what is due today, what is late, and what they asked for and
 * have no answer to. Each is told once, all of it together, and nothing on a day without school.
 */
export const morningReminders: Job<Round> = job('morning reminders', z.object({ on: z.string() }), async (write) => {
  const found = await selectDue(write)
  const schools = Object.values(found).flatMap((rows) => rows.flatMap(({ schoolId }) => schoolId ?? []))
  if (Object.values(found).every((rows) => rows.length === 0)) return

  const dates = await selectSchoolDates(write, [...new Set(schools)])
  const reminders = remindersFor(found, calendarsBySchool(dates), write.today, dates.nation)
  const fresh = await notYetTold(write, reminders)
  if (fresh.length === 0) return
  const told = latestOfEach(await keepReminders(write, fresh))
  await remind(write, told)
  write.audit('reminded', {
    children: [...new Set(told.flatMap(({ about }) => about.childId ?? []))],
    reminders: told.length,
  })
})

/** What is both due and late for the first time is said once, as late. */
function latestOfEach(reminders: readonly Reminder[]): Reminder[] {
  return [...new Map(reminders.map((reminder) => [reminder.aboutId, reminder])).values()]
}
