import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { PlaceState } from './group.ts'

const MOST = 20

/** The groups that a child is or was in, latest first, with how often they came: for the pages about the child. */
export async function groupsOfChild({ db, actor: { areaId } }: Read, childId: string) {
  return db
    .selectFrom('groupPlace')
    .innerJoin('helpGroup', (on) =>
      on.on('helpGroup.areaId', '=', areaId).onRef('helpGroup.id', '=', 'groupPlace.groupId'),
    )
    .where('groupPlace.areaId', '=', areaId)
    .where('groupPlace.childId', '=', childId)
    .orderBy('groupPlace.askedAt', 'desc')
    .orderBy('groupPlace.id')
    .limit(MOST)
    .select(['helpGroup.id as groupId', 'helpGroup.name', 'groupPlace.since', 'groupPlace.leftOn'])
    .select((is) => [
      is.ref('groupPlace.state').$castTo<PlaceState>().as('state'),
      is
        .selectFrom('groupMark')
        .where('groupMark.areaId', '=', areaId)
        .whereRef('groupMark.placeId', '=', 'groupPlace.id')
        .where('groupMark.came', '=', true)
        .select(sql<number>`count(*)::int`.as('n'))
        .as('came'),
      is
        .selectFrom('groupSession')
        .where('groupSession.areaId', '=', areaId)
        .whereRef('groupSession.groupId', '=', 'groupPlace.groupId')
        .where('groupSession.state', '=', 'held')
        .where((on) => on('groupSession.onDay', '>=', on.ref('groupPlace.since')))
        .select(sql<number>`count(*)::int`.as('n'))
        .as('held'),
    ])
    .execute()
}
