import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'

/** A child, and what was agreed for them as far as the actor may see it, the latest first. */
export async function selectChildWithConsents(read: Read, childId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('child')
    .innerJoin('area', (on) => on.on('area.id', '=', areaId))
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
    )
    .where('child.areaId', '=', areaId)
    .where('child.id', '=', childId)
    .select(['child.id', 'child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith'])
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress', 'child.knownTo'])
    .select(['child.schoolId', 'school.name as schoolName'])
    .select((is) => [
      is.fn.coalesce('school.nation', 'area.nation').as('nation'),
      jsonArrayFrom(
        is
          .selectFrom('consent')
          .innerJoin('staffMember as recorder', (on) =>
            on.on('recorder.areaId', '=', areaId).onRef('recorder.id', '=', 'consent.recordedBy'),
          )
          .where('consent.areaId', '=', areaId)
          .whereRef('consent.childId', '=', 'child.id')
          .orderBy('consent.onDay', 'desc')
          .orderBy('consent.id', 'desc')
          .limit(100)
          .select(['consent.id', 'consent.purpose', 'consent.answer', 'consent.givenBy', 'consent.givenByName'])
          .select(['consent.basis', 'consent.scope', 'consent.onDay', 'consent.replacesId'])
          .select(['recorder.givenName', 'recorder.familyName']),
      ).as('consents'),
      jsonArrayFrom(
        is
          .selectFrom('helpCase')
          .where('helpCase.areaId', '=', areaId)
          .whereRef('helpCase.childId', '=', 'child.id')
          .where('helpCase.status', '!=', sql.lit('closed'))
          .orderBy('helpCase.id')
          .limit(10)
          .select(['helpCase.id', 'helpCase.teamId']),
      ).as('cases'),
    ])
    .executeTakeFirst()
}
