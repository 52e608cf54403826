import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { readDefinition } from './service-definition.ts'
import type { Team } from './team.ts'

/** The team, or a 404 that does not say whether it exists. */
export async function findTeam(read: Read, teamId: string): Promise<Team> {
  const found = await teams(read).where('team.id', '=', teamId).executeTakeFirst()
  if (!found) throw new NotFound('Team')
  return { ...found, definition: readDefinition(found.definition) }
}

/** The teams that have agreed to work in a school today: those it may ask (HAST-2). */
export async function teamsOfSchool(read: Read, schoolId: string): Promise<Team[]> {
  const { actor, today } = read
  const found = await teams(read)
    .innerJoin('agreement', (on) =>
      on.on('agreement.areaId', '=', actor.areaId).onRef('agreement.teamId', '=', 'team.id'),
    )
    .where('agreement.schoolId', '=', schoolId)
    .where('agreement.startsOn', '<=', today)
    .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
    .where('organisation.active', '=', true)
    .distinctOn(['organisation.name', 'team.id'])
    .orderBy('organisation.name')
    .orderBy('team.id')
    .execute()
  return found.map((team) => ({ ...team, definition: readDefinition(team.definition) }))
}

function teams({ db, actor }: Read) {
  return db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', actor.areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', actor.areaId)
    .select(['team.id', 'organisation.name', 'team.service', 'team.definition'])
}
