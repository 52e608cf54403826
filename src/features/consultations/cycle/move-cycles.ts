import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** A cycle that is under way goes with the child, as their case does: the new school’s lead sees it, the old one’s no longer. */
export async function moveCycles({ db }: Write, { childId, to }: SchoolMove): Promise<void> {
  await sql`select public.consultations_move_school(${childId}::uuid, ${to}::uuid)`.execute(db)
}
