import type { QueryCreator } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { ChildForPlan } from '../child-for-plan.queries.ts'
import type { AuthorAs, PlanKind } from '../may-write.ts'
import type { PlanContent } from '../plan-content.ts'

/**
 * Keeps the plan, and the role of whoever begins it where they have it by their work alone: who guides the help for a child
 * is told with dates (CSW-4). False when the child has a plan already.
 */
export async function insertPlan(
  write: Write,
  child: ChildForPlan,
  { id, kind, authorAs, content }: { id: string; kind: PlanKind; authorAs: AuthorAs; content: PlanContent },
): Promise<boolean> {
  const { areaId, id: me, name, jobTitle } = write.actor
  const { id: childId, schoolId, knownTo, namedAs } = child
  const of = { areaId, childId, schoolId, knownTo: [...knownTo] }
  const role = write.db.insertInto('childRole').values({
    ...of,
    id: write.newId(),
    role: authorAs,
    staffId: me,
    name,
    called: jobTitle,
    startsOn: write.today,
    namedBy: me,
    namedAt: write.now,
  })
  const hasRole = namedAs.includes(authorAs)
  const db = (hasRole ? write.db : write.db.with('named', () => role)) as QueryCreator<Tables>
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('childPlan')
    .values({
      ...of,
      id,
      kind,
      authorId: me,
      authorAs,
      draft: JSON.stringify({ content, edits: {} }),
      people: [me],
      begunBy: me,
      begunAt: write.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}
