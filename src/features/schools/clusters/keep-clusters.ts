import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { addOrganisation, changeOrganisation } from '#features/staff/add-organisation.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { rightsOfClustersChanged } from './cluster-rights.ts'

interface ClusterDetails {
  readonly name: string
  readonly schoolIds: readonly string[]
  /** One more, that was looked for by its name. */
  readonly addedId?: string | null
}

/** A group of schools that one education manager oversees: in Scotland, a secondary and the primaries that lead to it. */
export const addCluster = verb('manage schools', async (write, { name, ...schools }: ClusterDetails) => {
  const clusterId = await addOrganisation(write, { kind: 'cluster', name })
  await putSchoolsIn(write, clusterId, schools)
  write.audit('cluster added', { clusterId })
  return { clusterId }
})

/** Names a cluster and says which schools are in it. A school in another cluster is taken out there first. */
export const changeCluster = verb(
  'manage schools',
  async (write, clusterId: string, { name, version, ...schools }: ClusterDetails & { readonly version: number }) => {
    const cluster = await holdCluster(write, clusterId)
    if (!cluster) throw new NotFound('Cluster')
    if (cluster.version !== version) throw new Conflict()
    await changeOrganisation(write, clusterId, { name })
    await putSchoolsIn(write, clusterId, schools)
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

/** Those named come in; the others of this cluster go out. */
async function putSchoolsIn(
  write: Write,
  clusterId: string,
  { schoolIds, addedId }: Pick<ClusterDetails, 'schoolIds' | 'addedId'>,
) {
  const { db, actor } = write
  const named = [...schoolIds, ...(addedId ? [addedId] : [])]
  if (named.length === 0) named.push(clusterId)
  await refuseThoseOfOthers(write, clusterId, named, addedId)
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

/** Held until this is kept: nobody else takes one of them meanwhile. */
async function refuseThoseOfOthers(
  { db, actor }: Write,
  clusterId: string,
  named: readonly string[],
  addedId: string | null | undefined,
) {
  const schools = await db
    .selectFrom('school')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', actor.areaId).onRef('organisation.id', '=', 'school.id'),
    )
    .where('school.areaId', '=', actor.areaId)
    .where('school.id', 'in', named)
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .select(['organisation.id', 'organisation.name', 'school.clusterId'])
    .forUpdate('school')
    .execute()
  const theirs = schools.filter((school) => school.clusterId !== null && school.clusterId !== clusterId)
  if (theirs.length === 0) return
  const field = theirs.some(({ id }) => id === addedId) ? 'addedId' : 'schoolIds'
  throw new Refused(say.inAnotherCluster(theirs.map(({ name }) => name)), field)
}
