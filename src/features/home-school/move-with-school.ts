import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/**
 * What is kept of a case that goes on goes with the child, as the case does: liaison with social work, and messages between home
 * and school. The new school’s lead sees it, the old one’s no longer.
 */
export async function moveLiaisonAndMessages({ db }: Write, { childId, to }: SchoolMove): Promise<void> {
  await sql`select public.liaison_moves_school(${childId}::uuid, ${to}::uuid)`.execute(db)
}
