import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { OnCase } from '#features/cases/whose-case.ts'
import { selectLiaison } from '#features/liaison/liaison-of.ts'
import type { Read } from '#platform/context.ts'
import { checkOfRequest } from './plan-beside-request.ts'
import { worksInForce } from '#features/plans/works-in-force.ts'

/** Where a case stands with its remit, in one statement: what the guards look at. */
export function selectStanding(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.requestId', 'helpCase.firstChildContactAt', 'helpCase.firstParentContactAt'])
    .select((is) => [
      jsonArrayFrom(worksInForce(is, read, is.ref('helpCase.childId') as never, is.ref('helpCase.teamId') as never)).as(
        'works',
      ),
      checkOfRequest(is, read, 'helpCase.requestId').as('check'),
      jsonObjectFrom(firstTold(read, is)).as('told'),
      jsonObjectFrom(firstGuidance(read, is)).as('guidance'),
      jsonObjectFrom(selectLiaison(read, caseId)).as('liaison'),
      jsonArrayFrom(allocations(read, is)).as('allocations'),
      jsonArrayFrom(begun(read, is)).as('begun'),
      jsonArrayFrom(asked(read, is)).as('asked'),
    ])
}

function firstTold({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('familyTold')
    .where('familyTold.areaId', '=', areaId)
    .whereRef('familyTold.caseId', '=', 'helpCase.id')
    .orderBy('familyTold.toldOn')
    .orderBy('familyTold.id')
    .limit(1)
    .select(['familyTold.toldOn', 'familyTold.toldBy', 'familyTold.toldWhom', 'familyTold.how', 'familyTold.employer'])
}

function firstGuidance({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('approachGuidance')
    .where('approachGuidance.areaId', '=', areaId)
    .whereRef('approachGuidance.caseId', '=', 'helpCase.id')
    .orderBy('approachGuidance.givenOn')
    .orderBy('approachGuidance.id')
    .limit(1)
    .select(['approachGuidance.givenOn', 'approachGuidance.fromName', 'approachGuidance.fromRole'])
    .select(['approachGuidance.points', 'approachGuidance.risks', 'approachGuidance.language'])
}

/** Whatever an agreed version asked of the team, with when that version came into force and when it was over. */
function asked({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('planWork as asked')
    .innerJoin('planVersion as says', (on) =>
      on
        .on('says.areaId', '=', areaId)
        .onRef('says.planId', '=', 'asked.planId')
        .onRef('says.number', '=', 'asked.number'),
    )
    .innerJoin('childPlan as whole', (on) => on.on('whole.areaId', '=', areaId).onRef('whole.id', '=', 'asked.planId'))
    .leftJoin('planVersion as next', (on) =>
      on
        .on('next.areaId', '=', areaId)
        .onRef('next.planId', '=', 'asked.planId')
        .on((is) => is('next.number', '=', sql<number>`asked.number + 1`)),
    )
    .where('asked.areaId', '=', areaId)
    .whereRef('asked.childId', '=', 'helpCase.childId')
    .whereRef('asked.teamId', '=', 'helpCase.teamId')
    .orderBy('says.approvedAt')
    .orderBy('asked.id')
    .select(['asked.fromDay', 'asked.untilDay', 'says.approvedAt'])
    .select((on) => on.fn.coalesce('next.approvedAt', 'whole.endedAt').as('overAt'))
}

/** From when to when each social worker is or was allocated to the child. */
function allocations({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('socialWorker')
    .where('socialWorker.areaId', '=', areaId)
    .whereRef('socialWorker.childId', '=', 'helpCase.childId')
    .orderBy('socialWorker.fromDay')
    .orderBy('socialWorker.id')
    .select(['socialWorker.fromDay', 'socialWorker.untilDay'])
}

/** Focussed work and playground supervision of the case, each with what the school last said of its staff. */
function begun(read: Read, is: OnCase) {
  const { areaId } = read.actor
  return is
    .selectFrom('remitWork')
    .where('remitWork.areaId', '=', areaId)
    .whereRef('remitWork.caseId', '=', 'helpCase.id')
    .orderBy('remitWork.fromDay')
    .orderBy('remitWork.id')
    .select(['remitWork.id', 'remitWork.planWorkId', 'remitWork.topic', 'remitWork.purpose', 'remitWork.fromDay'])
    .select(['remitWork.untilDay', 'remitWork.endedOn', 'remitWork.version'])
    .select((on) => [
      on.ref('remitWork.kind').$castTo<'focussed work' | 'playground supervision'>().as('kind'),
      jsonArrayFrom(
        on
          .selectFrom('staffingCheck')
          .where('staffingCheck.areaId', '=', areaId)
          .whereRef('staffingCheck.workId', '=', 'remitWork.id')
          .orderBy('staffingCheck.onDay', 'desc')
          .orderBy('staffingCheck.id', 'desc')
          .select(['staffingCheck.onDay', 'staffingCheck.supernumerary', 'staffingCheck.staffCount'])
          .select(['staffingCheck.saidBy', 'staffingCheck.note']),
      ).as('staffing'),
    ])
}
