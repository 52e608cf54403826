import type { Read } from '#platform/context.ts'
import { calendarOf } from '../calendar/calendar.queries.ts'
import { mustKeepCalendarOf } from '../calendar/may-keep.ts'

/** Whose calendar a form is about, for those who keep it; to others it is not there. */
export async function calendarToKeep(read: Read, schoolId: string | null = null) {
  const [, { area, school }] = await Promise.all([
    mustKeepCalendarOf(read, schoolId),
    calendarOf(read, schoolId, read.today),
  ])
  return { schoolId, name: school ?? area }
}

export function hrefOf(schoolId: string | null): string {
  return schoolId ? `/schools/${schoolId}/calendar` : '/calendar'
}
