import type { Read } from '#platform/context.ts'
import type { Role } from '#platform/db/tables.ts'
import { isCurrent } from './current.ts'

/** Where I work today in one of these roles: schools, teams, clusters. A sub-query for whoever asks for what is there. */
export function whereIWork({ db, actor, today }: Read, roles: readonly Role[]) {
  return db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.staffId', '=', actor.id)
    .where('membership.role', 'in', [...roles])
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
}
