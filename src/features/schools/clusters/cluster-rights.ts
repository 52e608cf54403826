import type { Write } from '#platform/context.ts'

/** The schools of these clusters have changed, and so what their education managers see. */
export async function rightsOfClustersChanged(write: Write, clusterIds: readonly (string | null)[]): Promise<void> {
  const clusters = clusterIds.filter((id) => id !== null)
  if (clusters.length === 0) return
  // Whoever becomes its education manager meanwhile holds it too: they wait, or are among those found.
  await write.db
    .selectFrom('organisation')
    .where('areaId', '=', write.actor.areaId)
    .where('id', 'in', clusters)
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const managers = await write.db
    .selectFrom('membership')
    .where('areaId', '=', write.actor.areaId)
    .where('organisationId', 'in', clusters)
    .where('role', '=', 'education manager')
    .select('staffId')
    .distinct()
    .execute()
  if (managers.length > 0) await write.rightsChanged(managers.map(({ staffId }) => staffId))
}
