import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** What was seen of a child goes with them, as their case does: the new school’s lead sees it, the old one’s no longer. */
export async function movePapers({ db }: Write, { childId, to }: SchoolMove): Promise<void> {
  await sql`select public.papers_move_school(${childId}::uuid, ${to}::uuid)`.execute(db)
}
