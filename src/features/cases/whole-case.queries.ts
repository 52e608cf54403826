import { sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import { outsideRoles } from './case-role.ts'
import { caseForUpdate } from './held-case.queries.ts'
import { isOnTheCase } from './on-the-case.ts'
import type { OnCase } from './whose-case.ts'

/** A held case with who is told of what happens to it, who is on it from outside, and what is open and ahead. */
export function wholeCase(write: Write, caseId: string) {
  const { areaId } = write.actor
  return caseForUpdate(write, caseId).select((is) => [
    sql<string[]>`array(${concernedBy(write, is)})`.as('concerned'),
    sql<string[]>`array(${outsidersOf(write, is)})`.as('outsiders'),
    is
      .selectFrom('helpRequest')
      .where('helpRequest.areaId', '=', areaId)
      .whereRef('helpRequest.id', '=', 'helpCase.requestId')
      .select('helpRequest.raisedBy')
      .as('referrerId'),
    is
      .selectFrom('action')
      .where('action.areaId', '=', areaId)
      .whereRef('action.caseId', '=', 'helpCase.id')
      .where('action.status', '=', sql.lit('open'))
      .select((all) => all.fn.countAll<number>().as('open'))
      .as('openActions'),
    is
      .selectFrom('review')
      .where('review.areaId', '=', areaId)
      .whereRef('review.caseId', '=', 'helpCase.id')
      .where('review.heldOn', 'is', null)
      .select('review.kind')
      .limit(1)
      .as('reviewAhead'),
    is
      .selectFrom('team')
      .where('team.areaId', '=', areaId)
      .whereRef('team.id', '=', 'helpCase.teamId')
      .select('team.definition')
      .as('definition'),
  ])
}

/** Whoever is on the case, and who leads the school; but not who asked for it, who hears of it by their request. */
function concernedBy(read: Read, is: OnCase) {
  const leads = is
    .selectFrom('membership')
    .where('membership.areaId', '=', read.actor.areaId)
    .whereRef('membership.organisationId', '=', 'helpCase.schoolId')
    .where('membership.role', '=', 'school lead')
    .where((on) => isCurrent(on, read.today))
    .select('membership.staffId')
  const referrer = is
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', read.actor.areaId)
    .whereRef('helpRequest.id', '=', 'helpCase.requestId')
    .select('helpRequest.raisedBy as staffId')
  return membersOf(read, is).union(leads).except(referrer)
}

function outsidersOf(read: Read, is: OnCase) {
  return membersOf(read, is).where('caseMember.caseRole', 'in', [...outsideRoles])
}

function membersOf(read: Read, is: OnCase) {
  return is
    .selectFrom('caseMember')
    .where('caseMember.areaId', '=', read.actor.areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where((on) => isOnTheCase(on, read.today))
    .select('caseMember.staffId')
}
