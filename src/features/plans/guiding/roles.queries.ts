import { type QueryCreator, sql } from 'kysely'
import type { WhereAChildIs } from '#features/people/where-a-child-is.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

/** Who guides the help for a child today, held until the change is kept. */
export async function selectRolesForUpdate(write: Write, childId: string) {
  return write.db
    .selectFrom('childRole')
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where((on) => on.or([on('endsOn', 'is', null), on('endsOn', '>=', write.today)]))
    .orderBy('startsOn')
    .orderBy('id')
    .select(['id', 'role', 'staffId', 'name', 'madeKnown', 'startsOn'])
    .forUpdate()
    .execute()
}

interface Named {
  readonly id: string
  readonly role: string
  readonly staffId: string | null
  readonly name: string
  readonly called: string | null
  readonly startsOn: Day
  readonly madeKnown: boolean
}

/** Names somebody, and ends the time of whoever had it before. */
export async function insertRole(
  write: Write,
  { id: childId, schoolId, knownTo }: WhereAChildIs & { readonly id: string },
  role: Named,
  instead: readonly string[],
): Promise<void> {
  const { areaId, id: me } = write.actor
  const ended = (db: QueryCreator<Tables>) =>
    db
      .updateTable('childRole')
      .set({ endsOn: sql<Day>`greatest(starts_on, ${role.startsOn}::date) - 1`, endedBy: me })
      .where('areaId', '=', areaId)
      .where('id', 'in', [...instead])
  const db = (instead.length > 0 ? write.db.with('ended', ended) : write.db) as QueryCreator<Tables>
  await db
    .insertInto('childRole')
    .values({
      areaId,
      childId,
      schoolId,
      knownTo: [...knownTo],
      ...role,
      namedBy: me,
      namedAt: write.now,
    })
    .execute()
}

/** Ends it with the day before today, or never begins it where it was named today. */
export async function endRoleRow(write: Write, roleId: string, lastDay = addDays(write.today, -1)): Promise<void> {
  await write.db
    .updateTable('childRole')
    .set((is) => ({
      endsOn: sql<Day>`greatest(starts_on - 1, ${lastDay}::date)`,
      endedBy: write.actor.id,
      version: is('version', '+', 1),
    }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', roleId)
    .execute()
}

/** What somebody came to know of a child by leading the plan ends with it. */
export async function noLongerKnownTo(write: Write, childId: string, staffId: string): Promise<void> {
  await sql`select public.child_no_longer_known_to(${childId}::uuid, ${staffId}::uuid)`.execute(write.db)
}
