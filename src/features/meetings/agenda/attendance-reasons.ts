import { attendanceByChild } from '#features/attendance/attendance-by-child.ts'
import { inOneLine } from '#features/attendance/in-one-line.ts'
import type { Read } from '#platform/context.ts'
import type { Found } from '../agenda.ts'

/**
 * What the registers say of each child on the agenda: attendance this year, how it goes, and whether they are away for a tenth
 * of it or half (HACK-30). Those who are there for nothing else are on it because of that.
 */
export async function attendanceReasons(
  read: Read,
  { known, oftenAway }: { readonly known: readonly string[]; readonly oftenAway: readonly string[] },
): Promise<Found[]> {
  const alerts = new Set(oftenAway)
  const attendance = await attendanceByChild(read, [...new Set([...known, ...oftenAway])])
  return [...attendance].map(([childId, of]) => ({
    childId,
    source: 'attendance',
    calls: alerts.has(childId),
    facts: { said: { en: inOneLine(of, 'en'), cy: inOneLine(of, 'cy') }, level: of.level, trend: of.trend },
  }))
}
