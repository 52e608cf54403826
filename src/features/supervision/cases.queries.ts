import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { childNameColumns } from '#features/access/child-name.ts'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** Of one worker: more than anybody has. */
const MOST = 200

/** The open cases that somebody leads in a team, with when each was met, judged and talked about, and what is a risk. */
export function casesOf(read: Read, of: 'line' | 'supervision') {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.teamId', '=', sql.ref(`${of}.teamId`))
    .where((is) => isOnTheAgenda(read, is, of))
    .orderBy('child.familyName')
    .orderBy('helpCase.id')
    .limit(MOST)
    .select(['helpCase.id', 'helpCase.status', 'helpCase.openedAt', 'helpCase.lastContactAt', 'helpCase.reviewOn'])
    .select(['child.id as childId', ...childNameColumns])
    .select((is) => [
      is
        .selectFrom('concern')
        .where('concern.areaId', '=', areaId)
        .whereRef('concern.aboutId', '=', 'helpCase.childId')
        .where((is) => is.ref('concern.isOpen'))
        .select(sql<number>`count(*)::int`.as('n'))
        .as('concerns'),
      is
        .selectFrom('supervisionCaseNote as note')
        .where('note.areaId', '=', areaId)
        .whereRef('note.caseId', '=', 'helpCase.id')
        .select((on) => on.fn.max('note.writtenAt').as('at'))
        .as('discussedAt'),
      jsonObjectFrom(
        is
          .selectFrom('planCheck')
          .innerJoin('helpRequest', (on) =>
            on.on('helpRequest.areaId', '=', areaId).onRef('helpRequest.id', '=', 'planCheck.requestId'),
          )
          .where('planCheck.areaId', '=', areaId)
          .whereRef('helpRequest.caseId', '=', 'helpCase.id')
          .orderBy('planCheck.checkedAt', 'desc')
          .limit(1)
          .select(['planCheck.found', 'planCheck.planDueOn']),
      ).as('planCheck'),
      jsonArrayFrom(
        is
          .selectFrom('review')
          .where('review.areaId', '=', areaId)
          .whereRef('review.caseId', '=', 'helpCase.id')
          .where('review.heldOn', 'is not', null)
          .orderBy('review.heldOn', 'desc')
          .limit(50)
          .select(['review.heldOn', 'review.progress']),
      ).as('reviews'),
      jsonArrayFrom(
        is
          .selectFrom('need')
          .where('need.areaId', '=', areaId)
          .whereRef('need.childId', '=', 'helpCase.childId')
          .where('need.endedOn', 'is', null)
          .orderBy('need.startedOn')
          .limit(5)
          .select('need.startedOn'),
      ).as('needs'),
    ])
}

/** Open and theirs to lead; or, in a supervision that was held, talked about in it, whatever became of the case since. */
function isOnTheAgenda({ actor: { areaId } }: Read, is: OnCase, of: 'line' | 'supervision') {
  const theirs = is.and([
    is('helpCase.leadId', '=', sql.ref<string>(`${of}.workerId`)),
    is('helpCase.status', '<>', sql.lit('closed')),
  ])
  if (of === 'line') return theirs
  const talkedAbout = is
    .selectFrom('supervisionCaseNote as said')
    .where('said.areaId', '=', areaId)
    .whereRef('said.supervisionId', '=', sql.ref('supervision.id'))
    .whereRef('said.caseId', '=', 'helpCase.id')
    .select('said.id')
  return is.or([theirs, is.exists(talkedAbout)])
}

/** The cases of the worker whose supervision this is, for the two who talk about them: for anybody else, nothing. */
export function selectCasesToTalkAbout(read: Read, supervisionId: string) {
  const { areaId, id: me } = read.actor
  return read.db
    .selectFrom('supervision')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'supervision.teamId'))
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', '=', supervisionId)
    .where((is) => is.or([is('supervision.workerId', '=', me), is('supervision.supervisorId', '=', me)]))
    .select(['team.definition', jsonArrayFrom(casesOf(read, 'supervision')).as('cases')])
    .executeTakeFirst()
}

/** Those of them that a third sees too: for anybody else, none. It asks for nothing that knows of contacts they may not read. */
export function casesOfBoth(read: Read, is: ExpressionBuilder<Tables, 'supervision'>) {
  const { areaId, id: me } = read.actor
  return is
    .selectFrom('helpCase')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpCase.childId'))
    .where('helpCase.areaId', '=', areaId)
    .whereRef('helpCase.teamId', '=', 'supervision.teamId')
    .where('supervision.thirdId', '=', me)
    .where((on) => isOnTheAgenda(read, on as never, 'supervision'))
    .orderBy('child.familyName')
    .orderBy('helpCase.id')
    .limit(MOST)
    .select(['helpCase.id', 'child.id as childId', ...childNameColumns])
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
