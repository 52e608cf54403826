import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** What was decided about a child goes along with help that goes on: the new school’s lead sees it, the old one’s no longer. */
export async function moveSupervisionNotes({ db }: Write, { childId, to }: SchoolMove): Promise<void> {
  await sql`select public.supervision_moves_school(${childId}::uuid, ${to}::uuid)`.execute(db)
}
