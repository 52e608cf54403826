import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { addOrganisation, changeOrganisation } from '#features/staff/add-organisation.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { rightsOfClustersChanged } from './cluster-rights.ts'

interface ClusterDetails {
  readonly name: string
  readonly schoolIds: readonly string[]
}

/** A group of schools that one education manager oversees: in Scotland, a secondary and the primaries that lead to it. */
export const addCluster = verb('manage schools', async (write, { name, schoolIds }: ClusterDetails) => {
  const clusterId = await addOrganisation(write, { kind: 'cluster', name })
  await putSchoolsIn(write, clusterId, schoolIds)
  write.audit('cluster added', { clusterId })
  return { clusterId }
})

/** Names a cluster and says which schools are in it. A school in another cluster stays there. */
export const changeCluster = verb(
  'manage schools',
  async (write, clusterId: string, { name, schoolIds, version }: ClusterDetails & { readonly version: number }) => {
    const cluster = await holdCluster(write, clusterId)
    if (!cluster) throw new NotFound('Cluster')
    if (cluster.version !== version) throw new Conflict()
    await changeOrganisation(write, clusterId, { name })
    await putSchoolsIn(write, clusterId, schoolIds)
    await rightsOfClustersChanged(write, [clusterId])
    write.audit('cluster changed', { clusterId })
  },
)

async function holdCluster({ db, actor }: Write, clusterId: string) {
  return db
    .selectFrom('organisation')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', clusterId)
    .where('kind', '=', 'cluster')
    .select('version')
    .forUpdate()
    .executeTakeFirst()
}

/** Those named come in when they are in no cluster; the others of this cluster go out. */
async function putSchoolsIn({ db, actor }: Write, clusterId: string, schoolIds: readonly string[]) {
  const named = schoolIds.length > 0 ? schoolIds : [clusterId]
  await db
    .updateTable('school')
    .set((now) => ({
      clusterId: now.case().when('id', 'in', named).then(sql<string>`${clusterId}::uuid`).else(null).end(),
      version: now('version', '+', 1),
    }))
    .where('areaId', '=', actor.areaId)
    .where((is) =>
      is.or([
        is.and([is('clusterId', '=', clusterId), is('id', 'not in', named)]),
        is.and([is('clusterId', 'is', null), is('id', 'in', named)]),
      ]),
    )
    .execute()
}
