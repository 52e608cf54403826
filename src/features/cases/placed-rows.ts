import { sql } from 'kysely'

/** These with their places, to update from: as in the order, and none for those that are not in it. */
export function placedRows(ids: readonly string[], order: readonly string[]) {
  const ranks = ids.map((id) => order.indexOf(id) + 1 || null)
  return sql<{ id: string; rank: number | null }>`(
    select * from unnest(${ids}::uuid[], ${ranks}::int[]) as t (id, rank))`.as('placed')
}

/** Whether it is on the board of the cluster that is looked at, by its `school`; without one it is on the whole board. */
export function isOnBoardOf(clusterId: string | null) {
  return clusterId ? sql<boolean>`school.cluster_id is not distinct from ${clusterId}::uuid` : sql<boolean>`true`
}
