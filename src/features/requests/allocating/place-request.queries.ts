import { isOnBoardOf, placedRows } from '#features/cases/placed-rows.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'

/** Whether the actor supervises the team of the request today; nothing when there is none such. */
export async function requestToPlace({ db, actor, today }: Write, requestId: string) {
  return db
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', actor.areaId)
    .where('helpRequest.id', '=', requestId)
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('membership')
            .where('membership.areaId', '=', actor.areaId)
            .where('membership.staffId', '=', actor.id)
            .whereRef('membership.organisationId', '=', 'helpRequest.teamId')
            .where('membership.role', '=', 'supervisor')
            .where((on) => isCurrent(on, today))
            .select('membership.id'),
        )
        .$castTo<boolean>()
        .as('isTheirsToSupervise'),
    )
    .executeTakeFirst()
}

/**
 * The request, if it waits for somebody, and those of its team that wait and have a place, in their order; held. It asks among those that
 * wait alone: with “or it is this one” beside the state, Postgres would read every request there ever was (docs/decisions/0062).
 */
export async function placedBesides({ db, actor: { areaId } }: Write, requestId: string, clusterId: string | null) {
  return db
    .selectFrom('helpRequest')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'))
    .where('helpRequest.areaId', '=', areaId)
    .where((is) => is.ref('helpRequest.isOpen'))
    .where('helpRequest.status', '=', 'accepted')
    .where((is) =>
      is(
        'helpRequest.teamId',
        '=',
        is
          .selectFrom('helpRequest as moving')
          .where('moving.areaId', '=', areaId)
          .where('moving.id', '=', requestId)
          .select('moving.teamId'),
      ),
    )
    .where((is) => is.or([is('helpRequest.id', '=', requestId), is('helpRequest.rank', 'is not', null)]))
    .orderBy('helpRequest.rank', (order) => order.asc().nullsLast())
    .orderBy('helpRequest.raisedAt')
    .orderBy('helpRequest.id')
    .select(['helpRequest.id', 'helpRequest.childId', 'helpRequest.rank'])
    .select(isOnBoardOf(clusterId).as('isShown'))
    .forUpdate('helpRequest')
    .execute()
}

/** The places of these requests: as in the order, and none for those that are not in it. */
export async function keepRequestPlaces(write: Write, ids: readonly string[], order: readonly string[]): Promise<void> {
  await write.db
    .updateTable('helpRequest')
    .from(placedRows(ids, order))
    .set((is) => ({ rank: is.ref('placed.rank') }))
    .where('helpRequest.areaId', '=', write.actor.areaId)
    .whereRef('helpRequest.id', '=', 'placed.id')
    .execute()
}
