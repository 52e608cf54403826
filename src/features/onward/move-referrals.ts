import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** Referrals of help that goes on go with the child, as their case does: the new school’s lead sees them, the old one’s no longer. */
export async function moveReferrals({ db }: Write, { childId, to }: SchoolMove): Promise<void> {
  await sql`select public.onward_moves_school(${childId}::uuid, ${to}::uuid)`.execute(db)
}
