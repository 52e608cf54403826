import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { knows, selectChildren } from '#features/people/select-children.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { Pair } from './likely-double.ts'

export const PAGE = 25
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const SUREST: Pair = { sureness: 2_147_483_647, childId: FIRST_ID, otherChildId: FIRST_ID }

/**
 * Pairs of which I know both records, and that nobody has told apart or proposed, with both children; the surest first. A function finds
 * which these are (migration 0090).
 */
export async function selectPairs(read: Read, after = SUREST) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('likelyDouble')
    .where('likelyDouble.areaId', '=', areaId)
    .where(
      sql<boolean>`(likely_double.child_id, likely_double.other_child_id) in (select d.child_id, d.other_child_id
        from public.known_doubles(${after.sureness}, ${after.childId}::uuid, ${after.otherChildId}::uuid, ${PAGE + 1}) d)`,
    )
    .where((is) => knowsWhom(read, is, 'likelyDouble.childId'))
    .where((is) => knowsWhom(read, is, 'likelyDouble.otherChildId'))
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
