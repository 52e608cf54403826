import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import { NotFound } from '#platform/errors.ts'

const PAGE = 50

/** The clusters of the area by name, a page at a time, each with its schools and its education managers today. */
export async function listClusters(read: Read, after: string | undefined) {
  const rows = await clusters(read)
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('organisation', ['name', 'id'], { areaId: read.actor.areaId, id: after! })),
    )
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(PAGE + 1)
    .execute()
  return { clusters: rows.slice(0, PAGE), more: rows.length > PAGE }
}

export async function findCluster(read: Read, clusterId: string) {
  const found = await clusters(read).where('organisation.id', '=', clusterId).executeTakeFirst()
  if (!found) throw new NotFound('Cluster')
  return found
}

export type Cluster = Awaited<ReturnType<typeof findCluster>>

function clusters({ db, actor, today }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('organisation')
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', 'cluster')
    .select(['organisation.id', 'organisation.name', 'organisation.version'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('school')
          .innerJoin('organisation as named', (on) =>
            on.on('named.areaId', '=', areaId).onRef('named.id', '=', 'school.id'),
          )
          .where('school.areaId', '=', areaId)
          .whereRef('school.clusterId', '=', 'organisation.id')
          .orderBy('named.name')
          .select(['named.id', 'named.name', 'school.status', 'school.phase']),
      ).as('schools'),
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.organisationId', '=', 'organisation.id')
          .where('membership.role', '=', 'education manager')
          .where('staffMember.active', '=', true)
          .where((on) => isCurrent(on, today))
          .orderBy('staffMember.familyName')
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName']),
      ).as('managers'),
    ])
}

/** So many can be ticked in a form; more are looked for by their name. */
const TO_TICK = 25

/** Schools that no cluster has, which a cluster may take: none of them where they are too many for a form. */
export async function schoolsWithoutCluster({ db, actor }: Read) {
  const { areaId } = actor
  const schools = await db
    .selectFrom('school')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'school.id'),
    )
    .where('school.areaId', '=', areaId)
    .where('school.clusterId', 'is', null)
    .where('school.status', '<>', sql.lit('closed'))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(TO_TICK + 1)
    .select(['organisation.id', 'organisation.name'])
    .execute()
  return schools.length > TO_TICK ? { schools: [], areMany: true } : { schools, areMany: false }
}
