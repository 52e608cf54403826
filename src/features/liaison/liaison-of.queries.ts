import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

/** Where a case stands with social work: one row, or none when the case is not theirs to see. */
export function selectLiaison(read: Read, caseId: string) {
  return read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', read.actor.areaId)
    .where('helpCase.id', '=', caseId)
    .select('helpCase.firstChildContactAt')
    .select((is) => liaisonOfCase(read, is))
}

/** The same of a case that is read already: columns for its own wide statement. */
export function liaisonOfCase(read: Read, is: OnCase) {
  return [
    jsonObjectFrom(allocatedNow(read, is)).as('allocated'),
    jsonObjectFrom(latestLiaison(read, is)).as('latest'),
    aimSpokenOf(read, is).as('aimSpokenOfOn'),
    saidByPlan(read, is).as('saidByPlan'),
  ] as const
}

/** Who is allocated to the child of the case today. */
export function allocatedNow({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('socialWorker')
    .where('socialWorker.areaId', '=', areaId)
    .whereRef('socialWorker.childId', '=', 'helpCase.childId')
    .where('socialWorker.fromDay', '<=', today)
    .where((on) => on.or([on('socialWorker.untilDay', 'is', null), on('socialWorker.untilDay', '>=', today)]))
    .orderBy('socialWorker.fromDay', 'desc')
    .orderBy('socialWorker.id', 'desc')
    .limit(1)
    .select(['socialWorker.id', 'socialWorker.name', 'socialWorker.teamName', 'socialWorker.phone'])
    .select(['socialWorker.email', 'socialWorker.staffId', 'socialWorker.fromDay'])
}

/** Whether the plan in force says that social work is involved (CSW-13). */
function saidByPlan({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .exists(
      is
        .selectFrom('childPlan')
        .where('childPlan.areaId', '=', areaId)
        .whereRef('childPlan.childId', '=', 'helpCase.childId')
        .where('childPlan.state', '!=', sql.lit('ended'))
        .where('childPlan.socialWork', '=', true)
        .select('childPlan.id'),
    )
    .$castTo<boolean>()
}

/** When somebody last spoke with social work about the case, and when that is due again. */
export function latestLiaison(read: Read, is: OnCase) {
  return liaisons(read, is)
    .orderBy('liaison.onDay', 'desc')
    .orderBy('liaison.id', 'desc')
    .limit(1)
    .select(['liaison.onDay', 'liaison.nextOn'])
}

/** The first day on which the aim of the involvement was spoken of. */
function aimSpokenOf(read: Read, is: OnCase) {
  return liaisons(read, is)
    .where(sql<boolean>`liaison.purposes @> '{aim of the involvement}'`)
    .select((on) => on.fn.min<Day | null>('liaison.onDay').as('onDay'))
}

function liaisons({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('liaison')
    .where('liaison.areaId', '=', areaId)
    .whereRef('liaison.caseId', '=', 'helpCase.id')
    .where('liaison.inErrorAt', 'is', null)
}
