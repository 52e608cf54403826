import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

/** Which of these people may lead a programme on a day: whoever has training for it that counts then (CSW-29). */
export async function whoIsTrained(
  read: Read,
  staffIds: readonly string[],
  programmeId: string,
  day: Day,
): Promise<ReadonlySet<string>> {
  if (staffIds.length === 0) return new Set()
  const trained = await read.db
    .selectFrom(
      sql<{
        staffId: string
      }>`(select t as staff_id from public.trained_to_lead(${staffIds}::uuid[], ${programmeId}::uuid, ${day}::date) t)`.as(
        'trained',
      ),
    )
    .select('trained.staffId')
    .execute()
  return new Set(trained.map(({ staffId }) => staffId))
}

export async function isTrainedToLead(read: Read, staffId: string, programmeId: string, day: Day): Promise<boolean> {
  return (await whoIsTrained(read, [staffId], programmeId, day)).has(staffId)
}
