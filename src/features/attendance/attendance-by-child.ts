import type { Read } from '#platform/context.ts'
import { linesByChild } from './attendance.queries.ts'
import { type Attendance, attendanceFrom } from './attendance.ts'
import { schoolYearOf } from './marks.ts'

/**
 * What is known of this school year for each of these children, in one statement; none where nobody marked, or where this
 * person may not know. Say it with `inOneLine`.
 */
export async function attendanceByChild(read: Read, childIds: readonly string[]): Promise<Map<string, Attendance>> {
  if (childIds.length === 0) return new Map()
  const year = schoolYearOf(read.today)
  const rows = await linesByChild(read, childIds, year)
  return new Map(rows.map(({ childId, lines }) => [childId, attendanceFrom(year, lines)]))
}
