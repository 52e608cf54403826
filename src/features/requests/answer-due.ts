import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'
import type { RequestStatus } from './help-request.ts'

/** Which of the service’s promises runs while a request stands as it does. */
const PROMISE = {
  'needs detail': 'screenedWithin',
  'awaiting screening': 'screenedWithin',
  'awaiting decision': 'decidedWithin',
  'more detail asked': 'decidedWithin',
  accepted: 'firstContactWithin',
  allocated: 'firstContactWithin',
} as const satisfies Partial<Record<RequestStatus, keyof ServiceDefinition['promises']>>

/** The school days that the service promises while a request stands like this; undefined when nothing is promised any more. */
export function promisedWithin(status: RequestStatus, { promises }: Pick<ServiceDefinition, 'promises'>) {
  return status in PROMISE ? promises[PROMISE[status as keyof typeof PROMISE]] : undefined
}

/** The day by which the service promised its next answer, in days on which the child’s school is open (HAST-6). */
export function answerDueOn(
  status: keyof typeof PROMISE,
  { promises }: Pick<ServiceDefinition, 'promises'>,
  calendar: Pick<SchoolCalendar, 'addSchoolDays'>,
  today: Day,
): Day {
  return calendar.addSchoolDays(today, promises[PROMISE[status]])
}
