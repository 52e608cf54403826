import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'

export { aheadOfPlan } from './watch.queries.ts'

/** Days before its last one, when whoever leads the case hears that a work comes to its end. */
const DAYS_BEFORE = 7

/** Focussed work and playground supervision whose last day comes near, on cases that are open (CSW-26). */
export function worksThatEnd({ db, actor: { areaId }, today }: Read) {
  return db
    .selectFrom('remitWork')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'remitWork.caseId'))
    .where('remitWork.areaId', '=', areaId)
    .where('remitWork.endedOn', 'is', null)
    .where('remitWork.untilDay', '>=', today)
    .where('remitWork.untilDay', '<=', addDays(today, DAYS_BEFORE))
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('remitWork.untilDay')
    .orderBy('remitWork.id')
    .select(['remitWork.id', 'remitWork.untilDay', 'remitWork.caseId', 'remitWork.childId', 'remitWork.schoolId'])
}
