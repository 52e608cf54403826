import { z } from 'zod'
import { wantsMail } from '#features/mail/choose-rhythm.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import type { Round } from '#platform/jobs/schedule.ts'
import { selectSchoolDates } from './due.queries.ts'
import { keepReminders, notYetTold } from './keep-reminders.ts'

export const MONDAY_AT = '07:30'

/**
 * Tells a supervisor that their Monday page is ready: on the first day of the week on which schools of the area are open,
 * and not at all in a week of holidays. Once a week, whoever begins the round.
 */
export const mondayMail: Job<Round> = job('Monday page', z.object({ on: z.string() }), async (write, { on }) => {
  const day = await firstSchoolDay(write, on)
  if (day > addDays(on, 6)) return
  if (day > write.today) {
    await write.enqueue(mondayMail, { on }, { key: `${write.actor.id} ${on}`, at: momentOf(day, MONDAY_AT) })
    return
  }
  if (!(await wantsMail(write))) return
  const fresh = await notYetTold(write, [{ aboutId: write.actor.id, dueOn: on, step: 'due' as const }])
  if (fresh.length === 0) return
  write.audit('Monday page sent', {})
  const [first] = await keepReminders(write, fresh)
  if (first) await sendMail(write, { kind: 'monday page', toStaffId: write.actor.id })
})

async function firstSchoolDay(write: Write, monday: Day): Promise<Day> {
  const calendar = calendarsBySchool(await selectSchoolDates(write, []))(null)
  return calendar.addSchoolDays(monday, 0)
}
