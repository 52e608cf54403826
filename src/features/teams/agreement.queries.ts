import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCalled } from '#features/schools/called.ts'
import type { Read, Write } from '#platform/context.ts'

/** Holds a team while it agrees with a school, with its agreements; and says whether the school is there and open. */
export async function holdTeamFor({ db, actor }: Write, teamId: string, schoolId: string) {
  const { areaId } = actor
  return db
    .selectFrom('team')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).on('school.id', '=', schoolId))
    .where('team.areaId', '=', areaId)
    .where('team.id', '=', teamId)
    .select(['team.definition', 'school.status'])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('agreement')
          .where('agreement.areaId', '=', areaId)
          .where('agreement.teamId', '=', teamId)
          .select(['agreement.schoolId', 'agreement.startsOn', 'agreement.endsOn']),
      ).as('agreements'),
    )
    .forUpdate('team')
    .executeTakeFirst()
}

export async function holdAgreement({ db, actor }: Write, agreementId: string) {
  return db
    .selectFrom('agreement')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', agreementId)
    .select(['id', 'teamId', 'schoolId', 'startsOn', 'endsOn', 'version'])
    .forUpdate()
    .executeTakeFirst()
}

export const MOST_FOUND = 50

/** Schools that are not closed and have a name like this, the first few. */
export async function findSchools({ db, actor }: Read, name: string) {
  const { areaId } = actor
  return db
    .selectFrom('organisation')
    .innerJoin('school', (on) => on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'organisation.id'))
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', sql.lit('school'))
    .where('school.status', '<>', sql.lit('closed'))
    .$if(name !== '', (query) => query.where(isCalled(name)))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(MOST_FOUND)
    .select(['organisation.id', 'organisation.name', 'school.town'])
    .execute()
}

export async function nameOfSchool({ db, actor }: Read, schoolId: string): Promise<string | undefined> {
  const school = await db
    .selectFrom('organisation')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', schoolId)
    .where('kind', '=', 'school')
    .select('name')
    .executeTakeFirst()
  return school?.name
}
