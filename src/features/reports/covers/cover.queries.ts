import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Cover } from './team-cover.ts'

/** Who covers for a team’s supervisors, now or soon, and who could: supervisors, other than whoever asks. */
export function selectCovers(read: Read, teamId: string) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('organisation as team')
    .where('team.areaId', '=', areaId)
    .where('team.id', '=', teamId)
    .where('team.kind', '=', 'team')
    .select('team.name')
    .select((is) => [
      is
        .exists(
          is
            .selectFrom('membership')
            .where('membership.areaId', '=', areaId)
            .where('membership.organisationId', '=', teamId)
            .where('membership.staffId', '=', id)
            .where('membership.role', '=', 'supervisor')
            .where((on) => isCurrent(on, read.today))
            .select('membership.id'),
        )
        .$castTo<boolean>()
        .as('isSupervisor'),
      jsonArrayFrom(
        is
          .selectFrom('teamCover as cover')
          .innerJoin('staffMember as standIn', (on) =>
            on.on('standIn.areaId', '=', areaId).onRef('standIn.id', '=', 'cover.staffId'),
          )
          .where('cover.areaId', '=', areaId)
          .where('cover.teamId', '=', teamId)
          .where('cover.endedAt', 'is', null)
          .where('cover.endsOn', '>=', read.today)
          .orderBy('cover.startsOn')
          .orderBy('cover.id')
          .select(['cover.id', 'cover.staffId', 'cover.startsOn', 'cover.endsOn', 'cover.why'])
          .select(['standIn.givenName', 'standIn.familyName']),
      ).as('covers'),
      jsonArrayFrom(
        is
          .selectFrom('membership')
          .innerJoin('staffMember as other', (on) =>
            on.on('other.areaId', '=', areaId).onRef('other.id', '=', 'membership.staffId'),
          )
          .where('membership.areaId', '=', areaId)
          .where('membership.role', '=', 'supervisor')
          .where('membership.staffId', '<>', id)
          .where('other.active', '=', true)
          .where((on) => isCurrent(on, read.today))
          .distinctOn(['other.familyName', 'other.id'])
          .orderBy('other.familyName')
          .orderBy('other.id')
          .limit(100)
          .select(['other.id as staffId', 'other.givenName', 'other.familyName']),
      ).as('candidates'),
    ])
    .executeTakeFirst()
}

export async function insertCover({ db, actor, now, newId }: Write, teamId: string, cover: Cover): Promise<string> {
  const { areaId, id: namedBy } = actor
  const id = newId()
  await db
    .insertInto('teamCover')
    .values({ areaId, id, teamId, ...cover, namedBy, namedAt: now })
    .execute()
  return id
}

export async function endCover({ db, actor, now }: Write, coverId: string): Promise<void> {
  await db
    .updateTable('teamCover')
    .set({ endedBy: actor.id, endedAt: now, version: sql`version + 1` })
    .where('areaId', '=', actor.areaId)
    .where('id', '=', coverId)
    .execute()
}

/** The teams that the actor supervises today, by name. */
export function myTeams({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('membership')
    .innerJoin('organisation as team', (on) =>
      on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'membership.organisationId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where('membership.role', '=', 'supervisor')
    .where((on) => isCurrent(on, today))
    .orderBy('team.name')
    .orderBy('team.id')
    .select(['team.id', 'team.name'])
}

export async function teamsSupervised(read: Read): Promise<string[]> {
  const teams = await myTeams(read).execute()
  return teams.map(({ id }) => id)
}

/** The teams for whose supervisors I stand in, or did, however long ago. */
export async function selectTeamsICover({ db, actor: { areaId, id } }: Read): Promise<string[]> {
  const covers = await db
    .selectFrom('teamCover')
    .where('areaId', '=', areaId)
    .where('staffId', '=', id)
    .distinct()
    .select('teamId')
    .execute()
  return covers.map(({ teamId }) => teamId)
}
