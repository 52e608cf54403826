import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { withChildName } from '#features/access/child-name.ts'
import { findCase } from '#features/cases/find-case.ts'
import type { Read } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { callsOfCase, reportsOfCase } from './lists.queries.ts'

/** The reports of a case, and the meetings that somebody was asked to, for those who work on it. */
export async function reportsAndCallsOf(read: Read, caseId: string) {
  const lists = read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(reportsOfCase(read, caseId)).as('reports'),
      jsonArrayFrom(callsOfCase(read, caseId)).as('calls'),
    ])
  const [helpCase, found] = await Promise.all([findCase(read, caseId), lists.executeTakeFirstOrThrow()])
  if (!helpCase.isTheirsToWorkOn) throw new Refused(say.notYours)
  return {
    helpCase,
    reports: found.reports.map((row) => withChildName(row, read.actor)),
    calls: found.calls.map((row) => withChildName(row, read.actor)),
  }
}
