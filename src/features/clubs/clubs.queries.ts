import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { ClubKind } from './club.ts'

const MOST = 100

/** The clubs that I see, the latest first, each with the time that was given to it. */
export async function selectClubs({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('club')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'club.schoolId'),
    )
    .where('club.areaId', '=', areaId)
    .orderBy('club.fromDay', 'desc')
    .orderBy('club.id')
    .limit(MOST)
    .select(['club.id', 'club.name', 'club.fromDay', 'club.untilDay', 'place.name as schoolName'])
    .select((is) => [
      is.ref('club.kind').$castTo<ClubKind>().as('kind'),
      is
        .selectFrom('clubTime')
        .where('clubTime.areaId', '=', areaId)
        .whereRef('clubTime.clubId', '=', 'club.id')
        .where('clubTime.takenBackAt', 'is', null)
        .select(sql<number>`coalesce(sum(club_time.minutes), 0)::int`.as('minutes'))
        .as('minutes'),
    ])
    .execute()
}

/** One club with the days that were written down, and what I am to it. */
export function selectClub(read: Read, clubId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('club')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'club.schoolId'),
    )
    .where('club.areaId', '=', areaId)
    .where('club.id', '=', clubId)
    .select(['club.id', 'club.teamId', 'club.schoolId', 'club.name', 'club.fromDay', 'club.untilDay'])
    .select('place.name as schoolName')
    .select((is) => [
      is.ref('club.kind').$castTo<ClubKind>().as('kind'),
      jsonArrayFrom(
        is
          .selectFrom('clubTime')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'clubTime.staffId'),
          )
          .where('clubTime.areaId', '=', areaId)
          .whereRef('clubTime.clubId', '=', 'club.id')
          .where('clubTime.takenBackAt', 'is', null)
          .orderBy('clubTime.onDay', 'desc')
          .orderBy('clubTime.id')
          .limit(300)
          .select(['clubTime.id', 'clubTime.onDay', 'clubTime.minutes', 'clubTime.children', 'clubTime.staffId'])
          .select(['clubTime.recordedBy', 'staffMember.givenName', 'staffMember.familyName']),
      ).as('days'),
      worksIn(read, is as never, ['practitioner', 'supervisor']).as('isOurs'),
      worksIn(read, is as never, ['supervisor']).as('isOursToSupervise'),
    ])
}

function worksIn(
  { actor, today }: Read,
  is: ExpressionBuilder<Tables, 'club'>,
  roles: readonly ('practitioner' | 'supervisor')[],
) {
  return is
    .exists(
      is
        .selectFrom('membership')
        .where('membership.areaId', '=', actor.areaId)
        .where('membership.staffId', '=', actor.id)
        .whereRef('membership.organisationId', '=', 'club.teamId')
        .where('membership.role', 'in', roles)
        .where((on) => isCurrent(on, today))
        .select('membership.id'),
    )
    .$castTo<boolean>()
}
