import { sql } from 'kysely'
import { isOnBoardOf, placedRows } from '#features/cases/placed-rows.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'

/** The request, and those of the same team that wait and have a place, in their order; held. */
export async function placedBesides(write: Write, requestId: string, clusterId: string | null) {
  const { actor, today } = write
  const { areaId } = actor
  return write.db
    .selectFrom('helpRequest')
    .innerJoin('helpRequest as moving', (on) =>
      on
        .on('moving.areaId', '=', areaId)
        .on('moving.id', '=', requestId)
        .onRef('moving.teamId', '=', 'helpRequest.teamId'),
    )
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'))
    .where('helpRequest.areaId', '=', areaId)
    .where((is) =>
      is.or([
        is('helpRequest.id', '=', requestId),
        is.and([is('helpRequest.rank', 'is not', null), is('helpRequest.status', '=', sql.lit('accepted'))]),
      ]),
    )
    .orderBy('helpRequest.rank', (order) => order.asc().nullsLast())
    .orderBy('helpRequest.raisedAt')
    .orderBy('helpRequest.id')
    .select(['helpRequest.id', 'helpRequest.childId', 'helpRequest.rank', 'helpRequest.status'])
    .select(isOnBoardOf(clusterId).as('isShown'))
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('membership')
            .where('membership.areaId', '=', areaId)
            .where('membership.staffId', '=', actor.id)
            .whereRef('membership.organisationId', '=', 'helpRequest.teamId')
            .where('membership.role', '=', 'supervisor')
            .where((on) => isCurrent(on, today))
            .select('membership.id'),
        )
        .$castTo<boolean>()
        .as('isTheirsToSupervise'),
    )
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
