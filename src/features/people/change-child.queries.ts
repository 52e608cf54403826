import { type Insertable, sql, type Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Child as Row } from '#platform/db/tables.ts'
import type { Child, ListedField, NewChild } from './child.ts'

export async function insertChild(
  write: Write,
  child: Omit<NewChild, 'somebodyElse'> & Pick<Child, 'id' | 'knownTo'>,
): Promise<void> {
  const row: Insertable<Row> = {
    ...child,
    knownAsSafeWith: [...(child.knownAsSafeWith ?? [])],
    knownTo: [...child.knownTo],
    areaId: write.actor.areaId,
    roll: child.schoolId === null ? 'not on a roll' : 'on roll',
    createdAt: write.now,
  }
  await write.db.insertInto('child').values(row).execute()
}

/** Changes the row of a child that is held. `byHand`: what a class list must not overwrite from now on. */
export async function updateChild(
  write: Write,
  childId: string,
  changed: Updateable<Row>,
  byHand: readonly ListedField[] = [],
): Promise<void> {
  await write.db
    .updateTable('child')
    .set(changed)
    .set((is) => ({ version: is('version', '+', 1) }))
    .$if(byHand.length > 0, (query) =>
      query.set({ editedFields: sql`array(select distinct unnest(edited_fields || ${byHand}::text[]))` }),
    )
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', childId)
    .execute()
}

/** Every row about the child says the new school, in one statement (migration 0012). */
export async function moveToSchool(write: Write, childId: string, schoolId: string): Promise<void> {
  await sql`select public.child_moves_school(${childId}::uuid, ${schoolId}::uuid)`.execute(write.db)
}
