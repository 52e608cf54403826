import { sql } from 'kysely'
import { childNameColumns, withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

const PAGE = 25
/** Before all of them. */
const FIRST = { on: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

/** Plans with a review ahead, the one that is due first at the top: `after` is the day and id of the last one shown. */
export async function plansToReview(read: Read, after?: { on: Day; id: string }) {
  const { areaId } = read.actor
  const { on, id } = after ?? FIRST
  const rows = await read.db
    .selectFrom('childPlan')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'childPlan.childId'))
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'childPlan.authorId'),
    )
    .where('childPlan.areaId', '=', areaId)
    .where(
      'childPlan.id',
      'in',
      sql<string>`(select plan_id from public.plans_to_review(${on}::date, ${id}::uuid, ${PAGE + 1}))`,
    )
    .orderBy('childPlan.reviewDueOn')
    .orderBy('childPlan.id')
    .limit(PAGE + 1)
    .select(['childPlan.id', 'childPlan.reviewDueOn', ...childNameColumns])
    .select(['child.id as childId', sql<string>`author.given_name || ' ' || author.family_name`.as('authorName')])
    .execute()
  const plans = rows.slice(0, PAGE).map((row) => withChildName(row, read.actor))
  return { plans, more: rows.length > PAGE }
}
