import { sql } from 'kysely'
import type { SchoolMove } from '#features/people/move-school.ts'
import type { Write } from '#platform/context.ts'

/** Nothing more is said of a child at the tables of a school that they have left. The new school raises them if it wants to. */
export async function takeOffOldAgendas({ db }: Write, { childId, from }: SchoolMove): Promise<void> {
  if (from) await sql`select public.agenda_loses_child(${childId}::uuid, ${from}::uuid)`.execute(db)
}
