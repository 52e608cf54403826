import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { isOnBoardOf, placedRows } from './placed-rows.ts'
import { supervisesCase } from './whose-case.ts'

/** The case, and those of the same lead worker in the same team that have a place, in their order; held. */
export async function placedBesides(write: Write, caseId: string, clusterId: string | null) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('helpCase')
    .innerJoin('helpCase as moving', (on) =>
      on
        .on('moving.areaId', '=', areaId)
        .on('moving.id', '=', caseId)
        .onRef('moving.teamId', '=', 'helpCase.teamId')
        .onRef('moving.leadId', '=', 'helpCase.leadId'),
    )
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpCase.schoolId'))
    .where('helpCase.areaId', '=', areaId)
    .where((is) =>
      is.or([
        is('helpCase.id', '=', caseId),
        is.and([is('helpCase.rank', 'is not', null), is('helpCase.status', '<>', sql.lit('closed'))]),
      ]),
    )
    .orderBy('helpCase.rank', (order) => order.asc().nullsLast())
    .orderBy('helpCase.id')
    .select(['helpCase.id', 'helpCase.childId', 'helpCase.rank', 'helpCase.status'])
    .select(isOnBoardOf(clusterId).as('isShown'))
    .select((is) => supervisesCase(write, is).$castTo<boolean>().as('isTheirsToSupervise'))
    .forUpdate('helpCase')
    .execute()
}

/** The places of these cases: as in the order, and none for those that are not in it. */
export async function keepCasePlaces(write: Write, ids: readonly string[], order: readonly string[]): Promise<void> {
  await write.db
    .updateTable('helpCase')
    .from(placedRows(ids, order))
    .set((is) => ({ rank: is.ref('placed.rank') }))
    .where('helpCase.areaId', '=', write.actor.areaId)
    .whereRef('helpCase.id', '=', 'placed.id')
    .execute()
}
