import type { ExpressionBuilder } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { workerRoles } from './case-role.ts'
import { isOnTheCase } from './on-the-case.ts'

export type OnCase = ExpressionBuilder<Tables, 'helpCase'>

/** Whether the actor is a worker on the case today, or supervises its team. */
export function worksOnCase(read: Read, is: OnCase) {
  return is.or([hasPlaceOnCase(read, is), supervisesCase(read, is)])
}

/** Whether the actor is a worker on the case today. */
export function hasPlaceOnCase(read: Read, is: OnCase) {
  const place = is
    .selectFrom('caseMember')
    .where('caseMember.areaId', '=', read.actor.areaId)
    .whereRef('caseMember.caseId', '=', 'helpCase.id')
    .where('caseMember.staffId', '=', read.actor.id)
    .where('caseMember.caseRole', 'in', [...workerRoles])
    .where((on) => isOnTheCase(on, read.today))
    .select('caseMember.id')
  return is.exists(place)
}

/** Whether the actor supervises the team of the case today. */
export function supervisesCase(read: Read, is: OnCase) {
  return is.exists(
    is
      .selectFrom('membership')
      .where('membership.areaId', '=', read.actor.areaId)
      .where('membership.staffId', '=', read.actor.id)
      .whereRef('membership.organisationId', '=', 'helpCase.teamId')
      .where('membership.role', '=', 'supervisor')
      .where((on) => isCurrent(on, read.today))
      .select('membership.id'),
  )
}
