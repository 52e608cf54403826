import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import type { Role } from '#platform/db/tables.ts'
import { isCurrent } from './current.ts'

const PAGE = 50

interface StaffFilter {
  /** Part of a name. */
  readonly name: string
  /** Part of the name of where they work. */
  readonly at: string
  readonly role: Role | undefined
  /** Those who have left, or of those who are here whoever lacks this for signing in; nothing: all who are here. */
  readonly show: 'left' | 'no password' | 'no second step' | undefined
  /** The id of the last one that was shown. */
  readonly after: string | undefined
}

/** The people of the area by family name, a page at a time, each with where they work today. */
export async function listStaff(read: Read, filter: StaffFilter) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.active', '=', filter.show !== 'left')
    .$if(filter.show === 'no password', (query) => query.where(whoseWayIn(sql`not has_password`)))
    .$if(filter.show === 'no second step', (query) =>
      query.where(whoseWayIn(sql`has_password and not has_authenticator`)),
    )
    .where((is) => is.and(wordsOf(filter.name).map((word) => nameHolds(word))))
    .$if(filter.role !== undefined || filter.at !== '', (query) =>
      query.where((is) =>
        is.exists(
          is
            .selectFrom('membership')
            .innerJoin('organisation', (on) =>
              on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
            )
            .where('membership.areaId', '=', areaId)
            .whereRef('membership.staffId', '=', 'staffMember.id')
            .where((on) => isCurrent(on, read.today))
            .$if(filter.role !== undefined, (query) => query.where('membership.role', '=', filter.role!))
            .$if(filter.at !== '', (query) => query.where('organisation.name', 'ilike', holding(filter.at)))
            .select('membership.id'),
        ),
      ),
    )
    .$if(filter.after !== undefined, (query) =>
      query.where(comesAfter('staffMember', ['familyName', 'givenName', 'id'], { areaId, id: filter.after! })),
    )
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.givenName')
    .orderBy('staffMember.id')
    .limit(PAGE + 1)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'staffMember.jobTitle'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('organisation', (on) =>
            on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
          )
          .where('membership.areaId', '=', areaId)
          .whereRef('membership.staffId', '=', 'staffMember.id')
          .where((on) => isCurrent(on, read.today))
          .orderBy('organisation.name')
          .orderBy('membership.id')
          .select(['organisation.name as organisation', 'organisation.nation'])
          .select(['membership.role', 'membership.duty', 'membership.yearGroup']),
      ).as('memberships'),
    )
    .execute()
  return { staff: rows.slice(0, PAGE), more: rows.length > PAGE }
}

function whoseWayIn(is: RawBuilder<unknown>) {
  return sql<SqlBool>`exists (select from auth.ways_in(staff_member.id) where ${is})`
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 5)
}

function nameHolds(word: string) {
  return sql<SqlBool>`(staff_member.given_name || ' ' || staff_member.family_name) ilike ${holding(word)}`
}

/** For `ilike`: these characters anywhere in it, whatever they are. */
export function holding(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}
