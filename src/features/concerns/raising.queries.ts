import { type Insertable, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Concern, Role } from '#platform/db/tables.ts'
import type { AboutWhom } from './concern.ts'

/**
 * The child that this is about, as far as whoever asks may see one: looked for by one id, since by whichever of several there is
 * (`coalesce`) Postgres reads every child. Where they work themselves; and whether the school is one.
 */
export async function whoItIsAbout(read: Read, { childId, caseId, requestId, schoolId }: AboutWhom) {
  const { areaId, id } = read.actor
  const { child, mine, isSchool } = await read.db
    .selectFrom('area')
    .where('area.id', '=', areaId)
    .select((is) => [
      jsonObjectFrom(
        is
          .selectFrom('child')
          .leftJoin('organisation as school', (on) =>
            on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'child.schoolId'),
          )
          .leftJoin('helpCase', (on) =>
            on.on('helpCase.areaId', '=', areaId).on(sql`help_case.id`, '=', sql`${caseId ?? null}::uuid`),
          )
          .leftJoin('helpRequest', (on) =>
            on.on('helpRequest.areaId', '=', areaId).on(sql`help_request.id`, '=', sql`${requestId ?? null}::uuid`),
          )
          .where('child.areaId', '=', areaId)
          .where('child.id', '=', (on) => {
            if (childId) return on.val(childId)
            if (caseId)
              return on
                .selectFrom('helpCase as about')
                .where('about.areaId', '=', areaId)
                .where('about.id', '=', caseId)
                .select('about.childId')
            return on
              .selectFrom('helpRequest as about')
              .where('about.areaId', '=', areaId)
              .where('about.id', '=', requestId ?? null)
              .select('about.childId')
          })
          .limit(1)
          .select([
            'child.id',
            'child.givenName',
            'child.familyName',
            'child.schoolId',
            'child.knownTo',
            'child.bornOn',
          ])
          .select(['child.knownAs', 'child.knownAsSafeWith', 'child.yearGroup', 'school.name as schoolName'])
          .select(['helpCase.id as caseId', 'helpCase.teamId as caseTeamId'])
          .select(['helpRequest.id as requestId', 'helpRequest.teamId as requestTeamId'])
          .select((of) =>
            of
              .exists(
                of
                  .selectFrom('seal')
                  .where('seal.areaId', '=', areaId)
                  .whereRef('seal.childId', '=', 'child.id')
                  .select('seal.id'),
              )
              .as('isSealed'),
          ),
      ).as('child'),
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .where('membership.areaId', '=', areaId)
          .where('membership.staffId', '=', id)
          .where('membership.role', 'in', ['practitioner', 'supervisor', 'teacher', 'school lead'])
          .where('membership.startsOn', '<=', read.today)
          .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', read.today)]))
          .select(['membership.organisationId', 'membership.role']),
      ).as('mine'),
      is
        .exists(
          is
            .selectFrom('organisation')
            .where('organisation.areaId', '=', areaId)
            .where('organisation.id', '=', sql<string>`${schoolId ?? null}::uuid`)
            .where('organisation.kind', '=', sql.lit('school'))
            .where('organisation.active', '=', true)
            .select('organisation.id'),
        )
        .as('isSchool'),
    ])
    .executeTakeFirstOrThrow()
  const inTeam = (role: Role) => role === 'practitioner' || role === 'supervisor'
  const placesOf = (isTeam: boolean) => [
    ...new Set(mine.filter(({ role }) => inTeam(role) === isTeam).map(({ organisationId }) => organisationId)),
  ]
  return { child: child ?? undefined, isSchool, myTeams: placesOf(true), mySchools: placesOf(false) }
}

/** The statement that keeps a concern, for a verb that sends it together with its own. */
export function insertingConcern(write: Write, concern: Omit<Insertable<Concern>, 'areaId'>) {
  return write.db.insertInto('concern').values({ areaId: write.actor.areaId, ...concern })
}

/** The concern and its line in the child’s story, in one statement. */
export async function keepConcern(
  write: Write,
  concern: Omit<Insertable<Concern>, 'areaId'>,
  event: StoryEvent | undefined,
): Promise<void> {
  if (!event) {
    await insertingConcern(write, concern).execute()
    return
  }
  await write.db
    .with('story', () => addingToChronology(write, event))
    .insertInto('concern')
    .values({ areaId: write.actor.areaId, ...concern })
    .execute()
}
