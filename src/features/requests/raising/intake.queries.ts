import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { closedDaysOf, peopleAround, termsOf } from '../around-a-child.queries.ts'
import { openStatuses } from '../help-request.ts'

/** A child, the teams that can be asked for them, and what is open for them already, as far as the actor may see it. */
export async function selectIntake(read: Read, childId: string) {
  return childToAskFor(read, childId).executeTakeFirst()
}

/** The same, with the calendar of the school and who will be told. */
export async function selectIntakeToSend(read: Read, childId: string, teamId: string | null) {
  const { areaId } = read.actor
  return childToAskFor(read, childId)
    .select((is) => {
      const school = is.ref('child.schoolId')
      const agreed = is
        .selectFrom('agreement as of')
        .where('of.areaId', '=', areaId)
        .where('of.schoolId', '=', school)
        .select('of.teamId')
      return [
        termsOf(is, read, school).as('terms'),
        closedDaysOf(is, read, school).as('closedDays'),
        peopleAround(is, read, school, (or) =>
          teamId ? or('membership.organisationId', '=', teamId) : or('membership.organisationId', 'in', agreed),
        ).as('people'),
      ]
    })
    .executeTakeFirst()
}

function childToAskFor(read: Read, childId: string) {
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
    .select(['child.pronouns', 'child.bornOn', 'child.yearGroup', 'child.hasProtectedAddress'])
    .select(['child.schoolId', 'child.knownTo', 'school.name as schoolName'])
    .select((is) => [
      is.fn.coalesce('school.nation', 'area.nation').as('nation'),
      jsonArrayFrom(
        is
          .selectFrom('team')
          .innerJoin('organisation as named', (on) =>
            on.on('named.areaId', '=', areaId).onRef('named.id', '=', 'team.id'),
          )
          .where('team.areaId', '=', areaId)
          .where('named.active', '=', true)
          .orderBy('named.name')
          .select(['team.id', 'named.name', 'team.definition'])
          .select((of) =>
            of
              .exists(
                of
                  .selectFrom('agreement')
                  .where('agreement.areaId', '=', areaId)
                  .whereRef('agreement.teamId', '=', 'team.id')
                  .whereRef('agreement.schoolId', '=', 'child.schoolId')
                  .where('agreement.startsOn', '<=', read.today)
                  .where((or) => or.or([or('agreement.endsOn', 'is', null), or('agreement.endsOn', '>=', read.today)]))
                  .select('agreement.id'),
              )
              .as('isAgreed'),
          ),
      ).as('teams'),
      jsonArrayFrom(
        is
          .selectFrom('helpRequest as open')
          .where('open.areaId', '=', areaId)
          .whereRef('open.childId', '=', 'child.id')
          .where('open.status', 'in', openStatuses)
          .select(['open.id', 'open.raisedAt']),
      ).as('openRequests'),
      jsonArrayFrom(
        is
          .selectFrom('helpCase')
          .where('helpCase.areaId', '=', areaId)
          .whereRef('helpCase.childId', '=', 'child.id')
          .where('helpCase.status', '<>', sql.lit('closed'))
          .select('helpCase.id'),
      ).as('openCases'),
    ])
}
