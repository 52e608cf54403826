import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import { NotFound } from '#platform/errors.ts'
import { holding } from './staff-list.queries.ts'

export const MOST_FOUND = 50

/** Where somebody may come to work: what is active and has a name like this, the first few by name. */
export async function findOrganisations({ db, actor }: Read, name: string) {
  return db
    .selectFrom('organisation')
    .where('areaId', '=', actor.areaId)
    .where('active', '=', true)
    .$if(name !== '', (query) => query.where('name', 'ilike', holding(name)))
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_FOUND)
    .select(['id', 'name', 'kind'])
    .execute()
}

/** The partner agencies of the area by name, a page at a time. */
export async function listAgencies({ db, actor }: Read, after: string | undefined) {
  const { areaId } = actor
  const rows = await db
    .selectFrom('organisation')
    .where('areaId', '=', areaId)
    .where('kind', '=', 'agency')
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('organisation', ['name', 'id'], { areaId, id: after! })),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_FOUND + 1)
    .select(['id', 'name'])
    .execute()
  return { agencies: rows.slice(0, MOST_FOUND), more: rows.length > MOST_FOUND }
}

/** One organisation, with the ages of a school and those who are its mental-health lead, now or later. */
export async function findOrganisation({ db, actor, today }: Read, organisationId: string) {
  const { areaId } = actor
  const found = await db
    .selectFrom('organisation')
    .leftJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'organisation.id'))
    .where('organisation.areaId', '=', areaId)
    .where('organisation.id', '=', organisationId)
    .select(['organisation.id', 'organisation.name', 'organisation.kind', 'organisation.nation'])
    .select(['school.lowestAge', 'school.highestAge'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.organisationId', '=', organisationId)
          .where('membership.duty', '=', 'mental-health lead')
          .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', today)]))
          .orderBy('membership.startsOn')
          .select(['staffMember.givenName', 'staffMember.familyName', 'membership.startsOn']),
      ).as('leads'),
    )
    .executeTakeFirst()
  if (!found) throw new NotFound('Organisation')
  return found
}

export type OrganisationFound = Awaited<ReturnType<typeof findOrganisation>>
