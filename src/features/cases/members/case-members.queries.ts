import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { CaseRole } from '#platform/db/tables.ts'
import { outsideRoles } from '../case-role.ts'
import { caseForUpdate } from '../held-case.queries.ts'
import type { HeldCase } from '../held-case.ts'
import { hasNotEnded } from '../on-the-case.ts'
import type { OnCase } from '../whose-case.ts'

/** A held case, with what is known today of the person who is to join it. */
export function caseAndNewcomer(write: Write, caseId: string, staffId: string) {
  return caseForUpdate(write, caseId).select((is) => jsonObjectFrom(newcomer(write, is, staffId)).as('newcomer'))
}

function newcomer({ actor, today }: Write, is: OnCase, staffId: string) {
  const { areaId } = actor
  const memberships = is
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', staffId)
    .where((on) => isCurrent(on, today))
    .select(['membership.role', 'membership.organisationId as at'])
  const places = is
    .selectFrom('caseMember')
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where('caseMember.staffId', '=', staffId)
    .where((on) => hasNotEnded(on, today))
    .select('caseMember.id')
  return is
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.id', '=', staffId)
    .where('staffMember.active', '=', true)
    .select(['staffMember.givenName', 'staffMember.familyName'])
    .select([jsonArrayFrom(memberships).as('memberships'), is.exists(places).$castTo<boolean>().as('isOnIt')])
}

interface NewMember {
  readonly staffId: string
  readonly caseRole: CaseRole
  readonly startsOn: Day
  readonly endsOn?: Day | null
  readonly why?: string | null
}

export async function insertMember(
  write: Write,
  { id: caseId, childId, schoolId, teamId }: HeldCase,
  member: NewMember,
): Promise<void> {
  const { areaId } = write.actor
  await write.db
    .insertInto('caseMember')
    .values({ areaId, id: write.newId(), caseId, childId, schoolId, teamId, ...member })
    .execute()
}

/** Yesterday, so that it counts no more; and never a day before the first one counted. */
export function over(write: Write) {
  return sql<Day>`greatest(${addDays(write.today, -1)}::date, starts_on - 1)`
}

function currentMembers(write: Write, helpCase: HeldCase) {
  return write.db
    .updateTable('caseMember')
    .where('areaId', '=', write.actor.areaId)
    .where('caseId', '=', helpCase.id)
    .where((on) => hasNotEnded(on, write.today))
}

/** Ends what this person is on the case: now, or after a last day. Answers nothing when there is no such membership. */
export async function endMember(
  write: Write,
  helpCase: HeldCase,
  memberId: string,
  { lastDay, why }: { lastDay: Day | null; why: string },
) {
  const { areaId } = write.actor
  return currentMembers(write, helpCase)
    .where('id', '=', memberId)
    .where('caseRole', '<>', 'lead worker')
    .set({ endsOn: lastDay ?? over(write), whyEnded: why })
    .returning((is) => [
      'staffId',
      'caseRole',
      is
        .selectFrom('staffMember')
        .where('staffMember.areaId', '=', areaId)
        .whereRef('staffMember.id', '=', 'caseMember.staffId')
        .select(sql<string>`given_name || ' ' || family_name`.as('name'))
        .as('name'),
    ])
    .executeTakeFirst()
}

/** Ends the lead worker’s place, and whatever the next one was on the case until now. */
export function endingLead(write: Write, helpCase: HeldCase, nextLeadId: string) {
  return currentMembers(write, helpCase)
    .where((is) => is.or([is('caseRole', '=', 'lead worker'), is('staffId', '=', nextLeadId)]))
    .set({ endsOn: over(write) })
}

/** Those from outside the team have no more to do with a case that is closed: today is their last day. */
export function endingOutsiders(write: Write, helpCase: HeldCase) {
  return currentMembers(write, helpCase)
    .where('caseRole', 'in', [...outsideRoles])
    .set({ endsOn: sql<Day>`greatest(${write.today}::date, starts_on - 1)` })
}
