import { sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'

/** The request, and those of the same team that wait and have a place, in their order; held. */
export async function placedBesides(write: Write, requestId: string, clusterId: string | null) {
  const { actor, today } = write
  const { areaId } = actor
  const isShown = clusterId
    ? sql<boolean>`school.cluster_id is not distinct from ${clusterId}::uuid`
    : sql<boolean>`true`
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
    .select(['helpRequest.id', 'helpRequest.childId', 'helpRequest.rank', 'helpRequest.status', isShown.as('isShown')])
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
  const ranks = ids.map((id) => order.indexOf(id) + 1 || null)
  await write.db
    .updateTable('helpRequest')
    .from(
      sql<{
        id: string
        rank: number | null
      }>`(select * from unnest(${ids}::uuid[], ${ranks}::int[]) as t (id, rank))`.as('placed'),
    )
    .set((is) => ({ rank: is.ref('placed.rank') }))
    .where('helpRequest.areaId', '=', write.actor.areaId)
    .whereRef('helpRequest.id', '=', 'placed.id')
    .execute()
}
