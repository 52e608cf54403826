import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

/** One school with what it is; the schools and the cluster around it; or a 404. */
function school(db: Read['db'], areaId: number, schoolId: string) {
  return db
    .selectFrom('organisation')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'organisation.id'))
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', '=', schoolId)
    .select(['organisation.id', 'organisation.name', 'organisation.nation'])
    .select(['school.codeScheme', 'school.code', 'school.phase', 'school.typeName', 'school.status', 'school.source'])
    .select(['school.lowestAge', 'school.highestAge', 'school.street', 'school.locality', 'school.town'])
    .select(['school.county', 'school.postcode', 'school.telephone', 'school.website', 'school.headName'])
    .select(['school.pupils', 'school.openedOn', 'school.closedOn', 'school.clusterId', 'school.successorId'])
    .select(['school.editedFields', 'school.version'])
}

/**
 * The school as it stands, held while it is changed; with the cluster and the school that took over, where they are there.
 */
export async function holdSchool(
  { db, actor }: Write,
  schoolId: string,
  { clusterId, successorCode }: { clusterId: string | null; successorCode: string | null },
) {
  const { areaId } = actor
  return school(db, areaId, schoolId)
    .select((is) => [
      is
        .selectFrom('organisation as wanted')
        .where('wanted.areaId', '=', areaId)
        .where('wanted.kind', '=', 'cluster')
        .where('wanted.id', '=', clusterId)
        .select('wanted.id')
        .as('clusterThere'),
      is
        .selectFrom('school as wanted')
        .where('wanted.areaId', '=', areaId)
        .whereRef('wanted.codeScheme', '=', 'school.codeScheme')
        .where('wanted.code', '=', successorCode)
        .select('wanted.id')
        .as('successorThere'),
    ])
    .forUpdate(['organisation', 'school'])
    .executeTakeFirst()
}

/** What a form about one school starts with, and the clusters it chooses from. */
export async function findSchool(read: Read, schoolId: string) {
  const { areaId } = read.actor
  const found = await school(read.db, areaId, schoolId)
    .select((is) =>
      is
        .selectFrom('school as next')
        .where('next.areaId', '=', areaId)
        .whereRef('next.id', '=', 'school.successorId')
        .select('next.code')
        .as('successorCode'),
    )
    .executeTakeFirst()
  if (!found) throw new NotFound('School')
  return found
}

/** Everything that the page of a school shows, in one query. */
export async function schoolWithAll({ db, actor, today }: Read, schoolId: string) {
  const { areaId } = actor
  const found = await school(db, areaId, schoolId)
    .select((is) => [
      jsonObjectFrom(
        is
          .selectFrom('organisation as cluster')
          .where('cluster.areaId', '=', areaId)
          .whereRef('cluster.id', '=', 'school.clusterId')
          .select(['cluster.id', 'cluster.name']),
      ).as('cluster'),
      jsonObjectFrom(
        is
          .selectFrom('organisation as next')
          .where('next.areaId', '=', areaId)
          .whereRef('next.id', '=', 'school.successorId')
          .select(['next.id', 'next.name']),
      ).as('successor'),
      jsonArrayFrom(
        is
          .selectFrom('school as before')
          .innerJoin('organisation as named', (on) =>
            on.on('named.areaId', '=', areaId).onRef('named.id', '=', 'before.id'),
          )
          .where('before.areaId', '=', areaId)
          .where('before.successorId', '=', schoolId)
          .orderBy('before.closedOn', 'desc')
          .select(['named.id', 'named.name', 'before.closedOn']),
      ).as('predecessors'),
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', '=', schoolId)
          .where('staffMember.active', '=', true)
          .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', today)]))
          .where((on) => on.or([on('membership.duty', 'is not', null), on('membership.role', '=', 'school lead')]))
          .orderBy('membership.duty')
          .orderBy('membership.yearGroup')
          .orderBy('staffMember.familyName')
          .limit(50)
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
          .select(['membership.role', 'membership.duty', 'membership.yearGroup'])
          .select(['membership.startsOn', 'membership.endsOn']),
      ).as('people'),
      jsonArrayFrom(
        is
          .selectFrom('agreement')
          .innerJoin('organisation as team', (on) =>
            on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'agreement.teamId'),
          )
          .where('agreement.areaId', '=', areaId)
          .where('agreement.schoolId', '=', schoolId)
          .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
          .orderBy('team.name')
          .orderBy('agreement.startsOn')
          .select(['team.id', 'team.name', 'agreement.startsOn', 'agreement.endsOn']),
      ).as('teams'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('School')
  return found
}

export type SchoolFound = Awaited<ReturnType<typeof schoolWithAll>>
