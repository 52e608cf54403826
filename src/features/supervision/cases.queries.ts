import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { Read } from '#platform/context.ts'
import { casesOf } from './agenda.queries.ts'

/** The cases of the worker whose supervision this is, for the two who talk about them. */
export function selectCasesToTalkAbout(read: Read, supervisionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervision')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'supervision.teamId'))
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .select(['team.definition', jsonArrayFrom(casesOf(read, 'supervision')).as('cases')])
    .executeTakeFirst()
}

/** Those of them that somebody else sees too. It asks for nothing that knows of contacts they may not read. */
export function selectCasesOfBoth(read: Read, supervisionId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervision')
    .innerJoin('helpCase', (on) =>
      on
        .on('helpCase.areaId', '=', areaId)
        .onRef('helpCase.teamId', '=', 'supervision.teamId')
        .onRef('helpCase.leadId', '=', 'supervision.workerId'),
    )
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .orderBy('child.familyName')
    .orderBy('helpCase.id')
    .limit(200)
    .select(['helpCase.id', 'child.id as childId', ...childNameColumns])
    .execute()
}

/** What was decided about one child in supervision, the newest first: read as the case is (CSW-22). */
export async function selectDecisions(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('supervisionCaseNote as note')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'note.writtenBy'),
    )
    .where('note.areaId', '=', areaId)
    .where('note.caseId', '=', caseId)
    .orderBy('note.writtenAt', 'desc')
    .orderBy('note.id')
    .limit(100)
    .select(['note.id', 'note.decision', 'note.corrects', 'note.audience', 'note.writtenAt'])
    .select(['writer.givenName', 'writer.familyName'])
    .execute()
}
