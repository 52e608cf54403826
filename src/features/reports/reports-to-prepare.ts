import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { callsToPrepare } from './lists/lists.queries.ts'

/** Meetings of mine of which a reminder’s day has come while something I bring is still to do (CSW-15): the latest such day. */
export function reportsToPrepare(read: Read) {
  const { areaId } = read.actor
  const day = sql<Day>`(select max(one) from unnest(call.remind_on) one where one <= ${read.today})`
  return callsToPrepare(read)
    .innerJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'call.caseId'))
    .where(sql<boolean>`${day} is not null`)
    .clearSelect()
    .select(['call.id', 'call.caseId', 'call.childId', 'helpCase.schoolId'])
    .select(day.as('dueOn'))
}
