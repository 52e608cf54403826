import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { allocatedNow, latestLiaison } from './liaison-of.queries.ts'

/**
 * Cases of mine on which it is time to speak with the social worker (CSW-50), where the service is held to it: on the day that was
 * agreed, or since they are allocated where nobody has spoken with them yet.
 */
export function liaisonsDue(read: Read) {
  const { areaId, id } = read.actor
  const dueOn = sql<Day>`coalesce(latest.next_on, allocated.from_day)`
  return read.db
    .selectFrom('helpCase')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpCase.teamId'))
    .innerJoinLateral(
      (is) => allocatedNow(read, is).as('allocated'),
      (on) => on.onTrue(),
    )
    .leftJoinLateral(
      (is) => latestLiaison(read, is).as('latest'),
      (on) => on.onTrue(),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.leadId', '=', id)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where(sql<boolean>`team.definition -> 'remit' -> 'guards' @> '["liaisonFirst"]'`)
    .where(dueOn, '<=', read.today)
    .orderBy('helpCase.id')
    .limit(500)
    .select(['helpCase.id', 'helpCase.id as caseId', 'helpCase.childId', 'helpCase.schoolId', dueOn.as('dueOn')])
}
