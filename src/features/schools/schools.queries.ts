import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import type { SchoolStatus } from '#platform/db/tables.ts'
import { isCalled } from './called.ts'

const PAGE = 50

interface SchoolFilter {
  /** Part of the name or the town, or a code. */
  readonly words: string
  readonly statuses: readonly SchoolStatus[]
  readonly phase: string | undefined
  /** The id of the last one that was shown. */
  readonly after: string | undefined
}

/** The schools of the area by name, a page at a time, each with its mental-health lead today (HAST-8). */
export async function listSchools(read: Read, { words, statuses, phase, after }: SchoolFilter) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('organisation')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'organisation.id'))
    .where('organisation.areaId', '=', areaId)
    // In the statement and not filled in: there is an index of the schools in this order.
    .where('organisation.kind', '=', sql.lit('school'))
    .where('school.status', 'in', statuses)
    .$if(words !== '', (query) => query.where(isCalled(words)))
    .$if(phase !== undefined, (query) => query.where('school.phase', '=', phase!))
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('organisation', ['name', 'id'], { areaId, id: after! })),
    )
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(PAGE + 1)
    .select(['organisation.id', 'organisation.name', 'school.phase', 'school.status', 'school.town'])
    .select((is) =>
      jsonObjectFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.organisationId', '=', 'organisation.id')
          .where('membership.duty', '=', 'mental-health lead')
          .where('staffMember.active', '=', true)
          .where((on) => isCurrent(on, read.today))
          .orderBy('membership.startsOn', 'desc')
          .limit(1)
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName']),
      ).as('lead'),
    )
    .execute()
  return { schools: rows.slice(0, PAGE), more: rows.length > PAGE }
}

/** What a form about a school chooses from: the nation, which says what codes there are, and the clusters. */
export async function placesOf({ db, actor }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select('area.nation')
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('organisation')
          .where('organisation.areaId', '=', areaId)
          .where('organisation.kind', '=', 'cluster')
          .where('organisation.active', '=', true)
          .orderBy('organisation.name')
          .select(['organisation.id', 'organisation.name']),
      ).as('clusters'),
    )
    .executeTakeFirstOrThrow()
}
