import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'

const MOST = 200

/** For whoever supervises a team: work that is ahead of its plan, and breaches of the last year. One statement. */
export async function selectWatch(read: Read, teamId: string) {
  return read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(aheadOfPlan(read).where('planCheck.teamId', '=', teamId)).as('ahead'),
      jsonArrayFrom(breaches(read, teamId)).as('breaches'),
    ])
    .executeTakeFirstOrThrow()
}

/** What was let begin before its plan, and was not found in a plan since; while somebody waits or is helped. */
export function aheadOfPlan(read: Read) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('planCheck')
    .innerJoin('helpRequest', (on) =>
      on.on('helpRequest.areaId', '=', areaId).onRef('helpRequest.id', '=', 'planCheck.requestId'),
    )
    .innerJoin('staffMember as checker', (on) =>
      on.on('checker.areaId', '=', areaId).onRef('checker.id', '=', 'planCheck.checkedBy'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'planCheck.childId'))
    .where('planCheck.areaId', '=', areaId)
    .where('planCheck.found', '=', sql.lit('plan to follow'))
    .where('helpRequest.status', 'in', ['accepted', 'allocated'])
    .where('helpRequest.helpedUntil', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('planCheck as later')
            .where('later.areaId', '=', areaId)
            .whereRef('later.requestId', '=', 'planCheck.requestId')
            .whereRef('later.checkedAt', '>', 'planCheck.checkedAt')
            .select('later.id'),
        ),
      ),
    )
    .orderBy('planCheck.planDueOn')
    .orderBy('planCheck.id')
    .limit(MOST)
    .select(['planCheck.id', 'planCheck.requestId', 'planCheck.planDueOn', 'planCheck.why', 'planCheck.childId'])
    .select(['planCheck.schoolId', 'helpRequest.caseId'])
    .select((is) =>
      is
        .selectFrom('planCheck as every')
        .where('every.areaId', '=', areaId)
        .whereRef('every.requestId', '=', 'planCheck.requestId')
        .where('every.found', '=', sql.lit('plan to follow'))
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('timesPutOff'),
    )
    .select(['checker.givenName as checkerGiven', 'checker.familyName as checkerFamily', ...childNameColumns])
}

function breaches({ db, actor: { areaId }, today }: Read, teamId: string) {
  return db
    .selectFrom('staffingCheck')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'staffingCheck.schoolId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'staffingCheck.childId'))
    .where('staffingCheck.areaId', '=', areaId)
    .where('staffingCheck.teamId', '=', teamId)
    .where('staffingCheck.supernumerary', '=', false)
    .where('staffingCheck.onDay', '>=', addDays(today, -365))
    .orderBy('staffingCheck.onDay', 'desc')
    .orderBy('staffingCheck.id', 'desc')
    .limit(MOST)
    .select(['staffingCheck.id', 'staffingCheck.workId', 'staffingCheck.onDay', 'staffingCheck.note'])
    .select(['staffingCheck.staffCount', 'staffingCheck.childId', 'school.name as schoolName', ...childNameColumns])
}
