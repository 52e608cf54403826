import { sql } from 'kysely'
import { seenAttendances } from '#features/contacts/contact-codes.ts'
import type { Read } from '#platform/context.ts'
import type { Period } from '../link-work/periods.ts'

export interface TimeCounted {
  readonly schoolId: string | null
  readonly schoolName: string | null
  /** `2026-03`. */
  readonly month: string
  readonly kind: string
  readonly pieces: number
  readonly minutes: number
  readonly withoutMinutes: number
}

/** How long the work of a team took, by school, month and kind. */
export async function selectTime(read: Read, teamId: string, { from, to }: Period): Promise<TimeCounted[]> {
  const counted = sql<Omit<TimeCounted, 'schoolName'>>`public.time_of_work(${teamId}::uuid, ${from}::date, ${to}::date,
    ${[...seenAttendances]}::text[])`
  return read.db
    .selectFrom(counted.as('counted'))
    .leftJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', read.actor.areaId).onRef('place.id', '=', 'counted.schoolId'),
    )
    .orderBy('place.name')
    .orderBy('counted.month')
    .orderBy('counted.kind')
    .select(['counted.schoolId', 'place.name as schoolName', 'counted.month', 'counted.kind'])
    .select(['counted.pieces', 'counted.minutes', 'counted.withoutMinutes'])
    .execute()
}
