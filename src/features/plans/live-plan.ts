import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { AuthorAs } from './may-write.ts'
import { allWorksInForce, type WorkInForce } from './works-in-force.ts'

/** The one plan of a child that has not ended, as whoever works by it needs to know it. */
interface LivePlan {
  readonly id: string
  readonly childId: string
  readonly state: 'draft' | 'with approver' | 'agreed'
  /** The number of the agreed version in force. */
  readonly agreed: number | null
  readonly authorId: string
  readonly authorAs: AuthorAs
  /** Whether the version in force says that social work is involved. */
  readonly socialWork: boolean
  readonly reviewDueOn: Day | null
  readonly works: readonly WorkInForce[]
}

/** The plan of a child that has not ended, if there is one and the actor may see it. */
export async function livePlanOf(read: Pick<Read, 'db' | 'actor'>, childId: string): Promise<LivePlan | undefined> {
  const found = await read.db
    .selectFrom('childPlan')
    .where('childPlan.areaId', '=', read.actor.areaId)
    .where('childPlan.childId', '=', childId)
    .where('childPlan.state', '!=', sql.lit('ended'))
    .select(['childPlan.id', 'childPlan.childId', 'childPlan.state', 'childPlan.agreed', 'childPlan.authorId'])
    .select(['childPlan.authorAs', 'childPlan.socialWork', 'childPlan.reviewDueOn'])
    .select((is) => jsonArrayFrom(allWorksInForce(is, read, is.ref('childPlan.childId') as never)).as('works'))
    .executeTakeFirst()
  return found && { ...found, state: found.state as LivePlan['state'], authorAs: found.authorAs as AuthorAs }
}
