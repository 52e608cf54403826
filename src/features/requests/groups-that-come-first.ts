import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/**
 * The groups for which a request comes first (CSW-34 to CSW-38): those that whoever asked ticked, and those that are known of the
 * child, which nobody need write twice. For a query that has `help_request`.
 */
export function groupsThatComeFirst({ actor: { areaId } }: Read) {
  return sql<string[]>`array(select unnest(help_request.priority_groups)
    union select unnest(detail.priority_groups) from child_detail detail
    where detail.area_id = ${areaId} and detail.child_id = help_request.child_id order by 1)`
}
