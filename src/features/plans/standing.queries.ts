import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

interface Whose {
  readonly childId: Expression<string>
  readonly schoolId: Expression<string | null>
  readonly knownTo: Expression<string[]>
}

/**
 * For a wide query: what whoever asks is to this child today. By their work at the school, by a role that they were named
 * for, and in which teams they are a worker: a worker never compiles the plan that asks for their own work (CSW-32).
 */
export function standingOf(read: Read, among: ExpressionBuilder<Tables, never>, { childId, schoolId, knownTo }: Whose) {
  const { areaId, id } = read.actor
  const mine = among
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where((on) => isCurrent(on, read.today))
  const leads = mine.where('membership.role', '=', 'school lead').where('membership.organisationId', '=', schoolId)
  const named = among
    .selectFrom('childRole')
    .where('childRole.areaId', '=', areaId)
    .where('childRole.childId', '=', childId)
    .where('childRole.staffId', '=', id)
    .where('childRole.startsOn', '<=', read.today)
    .where((on) => on.or([on('childRole.endsOn', 'is', null), on('childRole.endsOn', '>=', read.today)]))
  const supervises = mine
    .where('membership.role', '=', 'supervisor')
    .where(sql<boolean>`membership.organisation_id = any (${knownTo})`)
  const works = mine
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'membership.organisationId'))
    .where('membership.role', '=', 'practitioner')
  const yes = sql<number>`1`.as('one')
  return [
    among.exists(leads.select(yes)).$castTo<boolean>().as('leadsTheSchool'),
    among
      .exists(leads.where('membership.duty', '=', 'Named Person').select(yes))
      .$castTo<boolean>()
      .as('isNamedPersonThere'),
    among.exists(supervises.select(yes)).$castTo<boolean>().as('supervises'),
    sql<string[]>`array(${named.select('childRole.role')})`.as('namedAs'),
    sql<string[]>`array(${works.select('team.id')})`.as('worksIn'),
    sql<boolean>`exists (${works.where(sql<boolean>`team.definition -> 'remit' -> 'guards' ? 'planFirst'`).select(yes)})`.as(
      'isHeldToPlans',
    ),
  ] as const
}

export interface Standing {
  readonly leadsTheSchool: boolean
  readonly isNamedPersonThere: boolean
  /** They supervise a team that knows the child. */
  readonly supervises: boolean
  readonly namedAs: readonly string[]
  /** The teams in which they are a worker. */
  readonly worksIn: readonly string[]
  /** They are a worker whom a remit holds to plans that others compile. */
  readonly isHeldToPlans: boolean
}
