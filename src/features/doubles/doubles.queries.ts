import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { knows, selectChildren } from '#features/people/select-children.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { Pair } from './likely-double.ts'

export const PAGE = 25

/** Pairs of which I know both records, and that nobody has told apart or proposed, with both children; the surest first. */
export async function selectPairs(read: Read, after: Pair | undefined) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('likelyDouble')
    .where('likelyDouble.areaId', '=', areaId)
    .where((is) => knowsWhom(read, is, 'likelyDouble.childId'))
    .where((is) => knowsWhom(read, is, 'likelyDouble.otherChildId'))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('notTheSame as apart')
            .where('apart.areaId', '=', areaId)
            .whereRef('apart.childId', '=', 'likelyDouble.childId')
            .whereRef('apart.otherChildId', '=', 'likelyDouble.otherChildId')
            .where('apart.takenBackAt', 'is', null)
            .select(sql<number>`1`.as('one')),
        ),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('childMerge as merge')
            .where('merge.areaId', '=', areaId)
            .where('merge.status', 'in', ['proposed', 'merged', 'undo proposed'])
            .where((on) =>
              on('merge.mergedChildId', 'in', [on.ref('likelyDouble.childId'), on.ref('likelyDouble.otherChildId')]),
            )
            .select(sql<number>`1`.as('one')),
        ),
      ),
    )
    .$if(after !== undefined, (pairs) =>
      pairs.where(
        sql<boolean>`(-likely_double.sureness, likely_double.child_id, likely_double.other_child_id) > (${-after!.sureness}::int, ${after!.childId}::uuid, ${after!.otherChildId}::uuid)`,
      ),
    )
    .orderBy('likelyDouble.sureness', 'desc')
    .orderBy('likelyDouble.childId')
    .orderBy('likelyDouble.otherChildId')
    .limit(PAGE + 1)
    .select(['likelyDouble.sureness', 'likelyDouble.childId', 'likelyDouble.otherChildId', 'likelyDouble.reasons'])
    .select([
      jsonObjectFrom(selectChildren(read).where('child.id', '=', sql.ref<string>('likelyDouble.childId'))).as('one'),
      jsonObjectFrom(selectChildren(read).where('child.id', '=', sql.ref<string>('likelyDouble.otherChildId'))).as(
        'other',
      ),
    ])
    .execute()
}

type OfPair = ExpressionBuilder<Tables, 'likelyDouble'>

function knowsWhom(read: Read, is: OfPair, column: 'likelyDouble.childId' | 'likelyDouble.otherChildId') {
  return is.exists(
    is
      .selectFrom('child')
      .where('child.areaId', '=', read.actor.areaId)
      .whereRef('child.id', '=', column)
      .where((of) => knows(read, of))
      .select(sql<number>`1`.as('one')),
  )
}

/** The next so many children of the area are compared. Where it stopped, or null at the end. */
export async function findDoubles(read: Read, after: string | undefined, most: number) {
  return read.db
    .selectFrom(
      sql<{
        nextId: string | null
        compared: number
        found: number
      }>`public.find_doubles(${after ?? null}::uuid, ${read.now}, ${most})`.as('result'),
    )
    .select(['nextId', 'compared', 'found'])
    .executeTakeFirstOrThrow()
}
