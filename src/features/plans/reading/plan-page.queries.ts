import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { knows, selectChildren } from '#features/people/select-children.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { allocatedSocialWorker } from '../social-work.queries.ts'
import { standingOf } from '../standing.queries.ts'

type OfPlan = ExpressionBuilder<Tables, 'child' | 'childPlan'>
const MOST = 200

/**
 * A child with the plan that has not ended, for somebody who knows the child or may read the plan: what is in force, what is being
 * written, who guides and who agreed, each version and review. One statement.
 */
export function selectPlanOf(read: Read, childId: string) {
  return planPage(read).where('child.id', '=', childId)
}

/** The same by the plan, also one that has ended. */
export function selectPlanById(read: Read, planId: string) {
  const { areaId } = read.actor
  return planPage(read, 'any').where((is) =>
    is.and([
      is('childPlan.id', '=', planId),
      is(
        'child.id',
        '=',
        is
          .selectFrom('childPlan as wanted')
          .where('wanted.areaId', '=', areaId)
          .where('wanted.id', '=', planId)
          .select('wanted.childId'),
      ),
    ]),
  )
}

function planPage(read: Read, which: 'live' | 'any' = 'live') {
  const { areaId } = read.actor
  return selectChildren(read)
    .leftJoin('childPlan', (on) => {
      const theirs = on.on('childPlan.areaId', '=', areaId).onRef('childPlan.childId', '=', 'child.id')
      return which === 'live' ? theirs.on('childPlan.state', '!=', sql.lit('ended')) : theirs
    })
    .where((is) => is.or([is('childPlan.id', 'is not', null), knows(read, is as never)]))
    .select(['childPlan.id as planId', 'childPlan.kind', 'childPlan.state', 'childPlan.agreed', 'childPlan.draft'])
    .select(['childPlan.authorId', 'childPlan.authorAs', 'childPlan.writtenBy', 'childPlan.why', 'childPlan.sentAt'])
    .select(['childPlan.approverId', 'childPlan.coverId', 'childPlan.returnedAt', 'childPlan.returnedWhy'])
    .select(['childPlan.reviewDueOn', 'childPlan.socialWork', 'childPlan.endedAt', 'childPlan.endedWhy'])
    .select(['childPlan.version as planVersion'])
    .select((is) => {
      const of = is as unknown as OfPlan
      return [
        knows(read, is as never).as('knows'),
        nameOf(read, of, 'childPlan.authorId').as('authorName'),
        nameOf(read, of, 'childPlan.approverId').as('approverName'),
        nameOf(read, of, 'childPlan.coverId').as('coverName'),
        nameOf(read, of, 'childPlan.returnedBy').as('returnedByName'),
        nameOf(read, of, 'childPlan.endedBy').as('endedByName'),
        inForce(read, of).as('content'),
        jsonArrayFrom(versions(read, of)).as('versions'),
        jsonArrayFrom(reviews(read, of)).as('reviews'),
        jsonArrayFrom(roles(read, of)).as('roles'),
        jsonArrayFrom(actions(read, of)).as('actions'),
        jsonObjectFrom(allocatedSocialWorker(read, of as never, of.ref('child.id'))).as('allocated'),
      ]
    })
    .select((is) =>
      standingOf(read, is as never, {
        childId: is.ref('child.id'),
        schoolId: is.ref('child.schoolId'),
        knownTo: is.ref('child.knownTo'),
      }),
    )
}

export type PlanPageRow = Awaited<ReturnType<ReturnType<typeof selectPlanOf>['executeTakeFirstOrThrow']>>

type Person =
  | 'childPlan.authorId'
  | 'childPlan.approverId'
  | 'childPlan.coverId'
  | 'childPlan.returnedBy'
  | 'childPlan.endedBy'

function nameOf({ actor }: Read, of: OfPlan, person: Person) {
  return of
    .selectFrom('staffMember as person')
    .where('person.areaId', '=', actor.areaId)
    .whereRef('person.id', '=', person)
    .select(sql<string>`person.given_name || ' ' || person.family_name`.as('name'))
}

function inForce({ actor }: Read, of: OfPlan) {
  return of
    .selectFrom('planVersion as current')
    .where('current.areaId', '=', actor.areaId)
    .whereRef('current.planId', '=', 'childPlan.id')
    .whereRef('current.number', '=', 'childPlan.agreed')
    .select('current.content')
}

function versions({ actor: { areaId } }: Read, of: OfPlan) {
  return of
    .selectFrom('planVersion as version')
    .innerJoin('staffMember as author', (on) =>
      on.on('author.areaId', '=', areaId).onRef('author.id', '=', 'version.authorId'),
    )
    .innerJoin('staffMember as approver', (on) =>
      on.on('approver.areaId', '=', areaId).onRef('approver.id', '=', 'version.approvedBy'),
    )
    .where('version.areaId', '=', areaId)
    .whereRef('version.planId', '=', 'childPlan.id')
    .orderBy('version.number', 'desc')
    .limit(MOST)
    .select(['version.number', 'version.why', 'version.authorAs', 'version.asCover', 'version.approvedAt'])
    .select([
      sql<string>`author.given_name || ' ' || author.family_name`.as('authorName'),
      sql<string>`approver.given_name || ' ' || approver.family_name`.as('approverName'),
    ])
}

function reviews({ actor: { areaId } }: Read, of: OfPlan) {
  return of
    .selectFrom('planReview as review')
    .innerJoin('staffMember as keeper', (on) =>
      on.on('keeper.areaId', '=', areaId).onRef('keeper.id', '=', 'review.keptBy'),
    )
    .where('review.areaId', '=', areaId)
    .whereRef('review.planId', '=', 'childPlan.id')
    .orderBy('review.keptAt', 'desc')
    .orderBy('review.id', 'desc')
    .limit(MOST)
    .select(['review.id', 'review.dueOn', 'review.heldOn', 'review.whoCame', 'review.said', 'review.exemptWhy'])
    .select([
      'review.nextOn',
      'review.keptAt',
      sql<string>`keeper.given_name || ' ' || keeper.family_name`.as('keptBy'),
    ])
}

/** Who guides the help now, and who did: everybody who was ever named, the latest first. */
function roles({ actor: { areaId } }: Read, of: OfPlan) {
  return of
    .selectFrom('childRole as named')
    .where('named.areaId', '=', areaId)
    .whereRef('named.childId', '=', 'child.id')
    .where((on) => on.or([on('named.endsOn', 'is', null), on('named.endsOn', '>=', on.ref('named.startsOn'))]))
    .orderBy('named.startsOn', 'desc')
    .orderBy('named.id', 'desc')
    .limit(MOST)
    .select(['named.id', 'named.role', 'named.staffId', 'named.name', 'named.called', 'named.startsOn', 'named.endsOn'])
    .select('named.madeKnown')
}

/** How the actions of the plan went, as far as whoever asks may see them. */
function actions({ actor: { areaId } }: Read, of: OfPlan) {
  return of
    .selectFrom('action as agreedAction')
    .where('agreedAction.areaId', '=', areaId)
    .whereRef('agreedAction.planId', '=', 'childPlan.id')
    .orderBy('agreedAction.id')
    .limit(MOST)
    .select(['agreedAction.id', 'agreedAction.status', 'agreedAction.dueOn', 'agreedAction.ownerName'])
}

/** Two versions of a plan with whose it is: what the page that compares them needs. One statement. */
export function selectVersions(read: Read, planId: string, numbers: readonly number[]) {
  const { areaId } = read.actor
  return selectChildren(read)
    .innerJoin('childPlan', (on) =>
      on
        .on('childPlan.areaId', '=', areaId)
        .onRef('childPlan.childId', '=', 'child.id')
        .on('childPlan.id', '=', planId),
    )
    .select(['childPlan.id as planId', 'childPlan.kind', 'childPlan.state', 'childPlan.agreed'])
    .select((is) => {
      const of = is as unknown as OfPlan
      const wanted = versions(read, of).where('version.number', 'in', [...numbers])
      return jsonArrayFrom(wanted.select('version.content')).as('versions')
    })
    .select((is) =>
      standingOf(read, is as never, {
        childId: is.ref('child.id'),
        schoolId: is.ref('child.schoolId'),
        knownTo: is.ref('child.knownTo'),
      }),
    )
}
