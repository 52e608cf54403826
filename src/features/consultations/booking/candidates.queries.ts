import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

export type Candidates = NonNullable<Awaited<ReturnType<typeof selectCandidates>>>

/** Everybody who could be asked to a consultation: staff on the case, in its team and its school; and the family. */
export async function selectCandidates(read: Read, consultationId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('consultation')
    .innerJoin('helpCase', (on) =>
      on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'consultation.caseId'),
    )
    .where('consultation.areaId', '=', areaId)
    .where('consultation.id', '=', consultationId)
    .select((is) => [
      jsonArrayFrom(staffOnCase(read, is)).as('onCase'),
      jsonArrayFrom(staffAtWork(read, is)).as('atWork'),
      jsonArrayFrom(adultsOf(read, is)).as('adults'),
    ])
    .executeTakeFirst()
}

type OnCase = ExpressionBuilder<Tables, 'helpCase'>

function staffOnCase({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('caseMember')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'caseMember.staffId'),
    )
    .where('caseMember.areaId', '=', areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where('staffMember.active', '=', true)
    .where('caseMember.startsOn', '<=', today)
    .where((on) => on.or([on('caseMember.endsOn', 'is', null), on('caseMember.endsOn', '>=', today)]))
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select('caseMember.caseRole')
}

function staffAtWork({ actor: { areaId }, today }: Read, is: OnCase) {
  return is
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('staffMember.active', '=', true)
    .where((on) =>
      on.or([
        on('membership.organisationId', '=', on.ref('helpCase.teamId')),
        on('membership.organisationId', '=', on.ref('helpCase.schoolId')),
      ]),
    )
    .where('membership.role', 'in', ['teacher', 'school lead', 'practitioner', 'supervisor'])
    .where('membership.startsOn', '<=', today)
    .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', today)]))
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(300)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select('membership.role')
}

function adultsOf({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .whereRef('relationship.childId', '=', 'helpCase.childId')
    .where('relationship.endedOn', 'is', null)
    .orderBy('adult.fullName')
    .orderBy('relationship.id')
    .select(adultColumns)
}

const adultColumns = [
  'relationship.id',
  'relationship.adultId',
  'relationship.kind',
  'relationship.parentalResponsibility',
  'relationship.courtOrders',
  'relationship.mayBeTold',
  'relationship.safeChannel',
  'relationship.safeNote',
  'relationship.endedOn',
  'adult.fullName',
  'adult.language',
  'adult.interpreter',
] as const

/** One adult as they are to one child, with what must be looked at before they are written to. */
export async function selectAdult(read: Read, childId: string, relationshipId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .where('relationship.id', '=', relationshipId)
    .where('relationship.childId', '=', childId)
    .select(adultColumns)
    .select(sql<string | null>`relationship.verified_address`.as('verifiedAddress'))
    .executeTakeFirst()
}
