import type { Expression, ExpressionBuilder } from 'kysely'
import { workerRoles } from '#features/cases/case-role.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'

/** The case and the team of a row, as its query names them: `{ caseId: is.ref('action.caseId'), … }`. */
interface CaseAndTeam {
  readonly caseId: Expression<string | null>
  readonly teamId: Expression<string | null>
}

/** For a wide query: whether whoever asks is a worker on the case of a row today, or supervises its team. */
export function worksOn(
  { actor: { areaId, id }, today }: Read,
  is: ExpressionBuilder<Tables, never>,
  { caseId, teamId }: CaseAndTeam,
) {
  const onCase = is
    .selectFrom('caseMember as me')
    .where('me.areaId', '=', areaId)
    .where('me.caseId', '=', caseId)
    .where('me.staffId', '=', id)
    .where('me.caseRole', 'in', [...workerRoles])
    .where('me.startsOn', '<=', today)
    .where((me) => me.or([me('me.endsOn', 'is', null), me('me.endsOn', '>=', today)]))
    .select('me.id')
  const inTeam = is
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', areaId)
    .where('mine.organisationId', '=', teamId)
    .where('mine.staffId', '=', id)
    .where('mine.role', '=', 'supervisor')
    .where('mine.startsOn', '<=', today)
    .where((mine) => mine.or([mine('mine.endsOn', 'is', null), mine('mine.endsOn', '>=', today)]))
    .select('mine.id')
  return is.or([is.exists(onCase), is.exists(inTeam)])
}
