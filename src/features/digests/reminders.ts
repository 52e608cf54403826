import type { About, NoticeKind } from '#features/notices/tell.ts'
import type { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import { schoolCalendar } from '#features/schools/school-days.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import type { Nation } from '#platform/db/tables.ts'
import { PLAN_COMES_NEAR, type selectDue } from './due.queries.ts'

/** On its day, and once more when it is late: nobody is reminded a third time. */
export type Step = 'due' | 'late'

export interface Reminder {
  readonly aboutId: string
  readonly dueOn: Day
  readonly step: Step
  readonly kind: NoticeKind
  readonly about: About
}

/** School days after its day, when it is said again. */
const LATE_AFTER = 3
/** Working days in which a contact is written up. */
const WRITTEN_UP_WITHIN = 2

type Found = Awaited<ReturnType<typeof selectDue>>
type Calendars = ReturnType<typeof calendarsBySchool>

/** What somebody is to be reminded of today, whether they were before or not. On a day without school: of nothing. */
export function remindersFor(found: Found, calendars: Calendars, today: Day, nation: Nation): Reminder[] {
  return [
    ...found.reviews.flatMap(({ caseId, childId, ...row }) =>
      twice(row, { caseId, childId }, { due: 'review due', late: 'review late' }),
    ),
    ...found.actions.flatMap(({ childId, ...row }) =>
      twice(row, { actionId: row.id, ...(childId ? { childId } : {}) }, { due: 'action due', late: 'action late' }),
    ),
    ...found.referrals.flatMap(({ dueOn, childId, caseId, ...row }) =>
      twice(
        { ...row, dueOn: dueOn! },
        { onwardId: row.id, caseId, childId },
        { due: 'referral to chase', late: 'referral long silent' },
      ),
    ),
    ...found.waitingRequests.flatMap(({ childId, ...row }) =>
      twice(row, { requestId: row.id, childId }, { due: 'request still waits', late: 'request still waits' }),
    ),
    ...found.lateRequests.flatMap(({ childId, ...row }) => once(row, { requestId: row.id, childId }, 'answer is late')),
    ...found.consultationsToBook.flatMap(({ caseId, childId, ...row }) =>
      twice(row, { caseId, childId }, { due: 'consultation to book', late: 'consultation to book' }),
    ),
    ...found.invitations.flatMap(({ caseId, childId, ...row }) =>
      twice(row, { caseId, childId }, { due: 'invitation not answered', late: 'invitation not answered' }),
    ),
    ...found.liaisons.flatMap(({ caseId, childId, ...row }) =>
      twice(row, { caseId, childId }, { due: 'liaison due', late: 'liaison late' }),
    ),
    ...found.raised.flatMap(({ childId, ...row }) =>
      twice(
        row,
        { raisedId: row.id, ...(childId ? { childId } : {}) },
        { due: 'raised still waits', late: 'raised still waits' },
      ),
    ),
    ...found.planUpdates.flatMap(({ childId, ...row }) =>
      twice(row, { childId }, { due: 'plan update waits', late: 'plan update waits' }),
    ),
    ...found.supervisions.flatMap((row) => twice(row, {}, { due: 'supervision due', late: 'supervision late' })),
    ...found.planReviews.flatMap(({ childId, ...row }) =>
      twice(row, { childId }, { due: 'plan review due', late: 'plan review late' }),
    ),
    ...found.worksThatEnd.flatMap(({ childId, ...row }) =>
      twice(row, { childId }, { due: 'planned work ends soon', late: 'planned work ends soon' }),
    ),
    ...found.plansPromised.flatMap(({ id, dueOn, schoolId, caseId, childId }) => [
      ...onItsDay(
        { id, dueOn: addDays(dueOn, -PLAN_COMES_NEAR), schoolId },
        { caseId: caseId!, childId },
        'plan promised is due soon',
      ),
      ...once({ id, dueOn, schoolId }, { caseId: caseId!, childId }, 'plan promised is late'),
    ]),
    ...found.worksEnding.flatMap(({ id, untilDay, schoolId, caseId, childId }) => {
      const about = { caseId, childId }
      return calendars(schoolId).isSchoolDay(today)
        ? [{ aboutId: id, dueOn: untilDay!, step: 'due' as const, kind: 'work of the plan ends soon' as const, about }]
        : []
    }),
    ...found.reportsToPrepare.flatMap(({ caseId, childId, ...row }) =>
      onItsDay(row, { callId: row.id, caseId, childId }, 'report to prepare'),
    ),
    ...found.contacts.flatMap(({ at, caseId, childId, ...row }) =>
      once(
        { ...row, dueOn: toBeWrittenBy(dayIn(new Date(at)), nation) },
        { ...(caseId ? { caseId } : {}), ...(childId ? { childId } : {}) },
        'contact to write up',
      ),
    ),
  ]

  function twice(row: Row, about: About, kinds: Record<Step, NoticeKind>): Reminder[] {
    const calendar = calendars(row.schoolId)
    if (row.dueOn > today || !calendar.isSchoolDay(today)) return []
    const isLate = calendar.schoolDaysBetween(row.dueOn, today) >= LATE_AFTER
    const steps: Step[] = isLate ? ['due', 'late'] : ['due']
    return steps.map((step) => ({ aboutId: row.id, dueOn: row.dueOn, step, kind: kinds[step], about }))
  }

  /** Said once for each of its days, on that day or the next that is a school day. */
  function onItsDay(row: Row, about: About, kind: NoticeKind): Reminder[] {
    if (row.dueOn > today || !calendars(row.schoolId).isSchoolDay(today)) return []
    return [{ aboutId: row.id, dueOn: row.dueOn, step: 'due', kind, about }]
  }

  /** The day itself is still in time. */
  function once(row: Row, about: About, kind: NoticeKind): Reminder[] {
    if (row.dueOn >= today || !calendars(row.schoolId).isSchoolDay(today)) return []
    return [{ aboutId: row.id, dueOn: row.dueOn, step: 'late', kind, about }]
  }
}

interface Row {
  readonly id: string
  readonly dueOn: Day
  readonly schoolId: string | null
}

/** Weekdays that are not bank holidays: a contact is written up in holidays too. */
export function toBeWrittenBy(day: Day, nation: Nation, within = WRITTEN_UP_WITHIN): Day {
  return schoolCalendar({ nation, terms: [], closedDays: [] }).addSchoolDays(day, within)
}
