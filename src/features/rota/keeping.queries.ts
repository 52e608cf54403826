import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { assignments, daysAwayOf } from './rota.queries.ts'

const helpers = ['practitioner', 'supervisor'] as const

/** Somebody whose rota is mine to keep, with the schools that they may be sent to: they are me, or of a team I supervise. */
export async function workerToKeep(read: Read, workerId: string) {
  const found = await worker(read, workerId).executeTakeFirst()
  if (!found) throw new NotFound('Worker')
  return found
}

/**
 * The same, held while their rota is changed: two people must not send one person to two schools at once. Held first and read
 * then, in a statement that begins when the one before has kept theirs: in one statement it would read what was there before it waited.
 */
export async function holdWorker(write: Write, workerId: string) {
  await write.db
    .selectFrom('staffMember')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', workerId)
    .select('id')
    .forUpdate()
    .execute()
  const found = await worker(write, workerId)
    .select([
      jsonArrayFrom(assignments(write).where('assignment.staffId', '=', workerId)).as('assignments'),
      jsonArrayFrom(daysAwayOf(write, write.today).where('away.staffId', '=', workerId)).as('away'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('Worker')
  return found
}

function worker(read: Read, workerId: string) {
  const { db, actor, today } = read
  const { areaId } = actor
  const teams = teamsOf(read, workerId)
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.id', '=', workerId)
    .where('staffMember.active', '=', true)
    .where(({ exists }) => exists(teams))
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select(jsonArrayFrom(teams).as('teams'))
    .select(
      jsonArrayFrom(
        db
          .selectFrom('agreement')
          .innerJoin('organisation as place', (on) =>
            on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'agreement.schoolId'),
          )
          .where('agreement.areaId', '=', areaId)
          .where('agreement.teamId', 'in', teams)
          .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
          .orderBy('place.name')
          .orderBy('agreement.teamId')
          .select(['agreement.schoolId', 'agreement.teamId', 'place.name']),
      ).as('schools'),
    )
}

/** The teams in which somebody helps, and of which I may say who is where: all of mine; of others’, those that I supervise. */
export function teamsOf(read: Read, workerId: string) {
  const { db, actor, today } = read
  const theirs = db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.staffId', '=', workerId)
    .where('membership.role', 'in', [...helpers])
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
  return workerId === actor.id ? theirs : theirs.where('membership.organisationId', 'in', teamsISupervise(read))
}

function teamsISupervise({ db, actor, today }: Read) {
  return db
    .selectFrom('membership as mine')
    .where('mine.areaId', '=', actor.areaId)
    .where('mine.staffId', '=', actor.id)
    .where('mine.role', '=', 'supervisor')
    .where('mine.startsOn', '<=', today)
    .where((is) => is.or([is('mine.endsOn', 'is', null), is('mine.endsOn', '>=', today)]))
    .select('mine.organisationId')
}

/** Everybody whose rota is mine to keep, me first. */
export async function selectWorkersToKeep(read: Read) {
  const { db, actor, today } = read
  const { areaId, id: me } = actor
  const helping = db
    .selectFrom('membership')
    .where('membership.areaId', '=', areaId)
    .where('membership.role', 'in', [...helpers])
    .where((on) => isCurrent(on, today))
    .where((is) =>
      is.or([is('membership.staffId', '=', me), is('membership.organisationId', 'in', teamsISupervise(read))]),
    )
    .select('membership.staffId')
  return db
    .selectFrom('staffMember')
    .where('staffMember.areaId', '=', areaId)
    .where('staffMember.active', '=', true)
    .where('staffMember.id', 'in', helping)
    .orderBy((is) => is('staffMember.id', '=', me), 'desc')
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(100)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select((is) =>
      jsonArrayFrom(
        assignments(read)
          .whereRef('assignment.staffId', '=', is.ref('staffMember.id'))
          .where((on) => on.or([on('assignment.endsOn', 'is', null), on('assignment.endsOn', '>=', today)])),
      ).as('assignments'),
    )
    .execute()
}
