import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { childOfCase } from './case-child.ts'
import { type OnCase, supervisesCase, worksOnCase } from './whose-case.ts'

/** A case for a page about it: whose it is, where it stands, and what the reader may do. */
export function selectCase(read: Read, caseId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoin('staffMember as lead', (on) =>
      on.on('lead.areaId', '=', areaId).onRef('lead.id', '=', 'helpCase.leadId'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.id', '=', caseId)
    .select(['helpCase.id', 'helpCase.status', 'helpCase.aim', 'helpCase.childWords', 'helpCase.version'])
    .select(['helpCase.childId', 'helpCase.schoolId', 'helpCase.teamId', 'helpCase.leadId', 'helpCase.reviewOn'])
    .select(['helpCase.pausedUntil', 'helpCase.pausedReason', 'team.definition'])
    .select(['lead.givenName as leadGiven', 'lead.familyName as leadFamily'])
    .select((is) => [
      jsonObjectFrom(childOfCase(read, is)).as('child'),
      jsonArrayFrom(openActionsOfCase(read, is)).as('openActions'),
      childWordsAtRequest(read, is).as('childWordsAtRequest'),
      worksOnCase(read, is).$castTo<boolean>().as('isTheirsToWorkOn'),
      supervisesCase(read, is).$castTo<boolean>().as('isTheirsToSupervise'),
    ])
}

function openActionsOfCase({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.caseId', '=', 'helpCase.id')
    .where('action.status', '=', sql.lit('open'))
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(50)
    .select(['action.id', 'action.what', 'action.ownerKind', 'action.ownerName', 'action.dueOn'])
}

function childWordsAtRequest({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', areaId)
    .whereRef('helpRequest.id', '=', 'helpCase.requestId')
    .select('helpRequest.childWords')
}
