import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childOfCase } from '#features/cases/case-child.ts'
import { worksOnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'

/** One work of a plan as it was begun, with its child and what the school said of its staff. */
export function selectWork(read: Read, workId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('remitWork')
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'remitWork.caseId'))
    .where('remitWork.areaId', '=', areaId)
    .where('remitWork.id', '=', workId)
    .select(['remitWork.id', 'remitWork.caseId', 'remitWork.childId', 'remitWork.topic', 'remitWork.purpose'])
    .select(['remitWork.fromDay', 'remitWork.untilDay', 'remitWork.endedOn', 'helpCase.status'])
    .select((is) => [
      is.ref('remitWork.kind').$castTo<'focussed work' | 'playground supervision'>().as('kind'),
      jsonObjectFrom(childOfCase(read, is as never)).as('child'),
      worksOnCase(read, is as never)
        .$castTo<boolean>()
        .as('isTheirsToWorkOn'),
      jsonArrayFrom(
        is
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
