import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import { comesAfter } from '#platform/db/comes-after.ts'
import { NotFound } from '#platform/errors.ts'
import { readDefinition } from './service-definition.ts'

const PAGE = 50

/** The teams of the area by name, a page at a time, with how many people and schools each has today. */
export async function listTeams(read: Read, after: string | undefined) {
  const { areaId } = read.actor
  const { today } = read
  const rows = await read.db
    .selectFrom('organisation')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'organisation.id'))
    .where('organisation.areaId', '=', areaId)
    .where('organisation.kind', '=', sql.lit('team'))
    .$if(after !== undefined, (query) =>
      query.where(comesAfter('organisation', ['name', 'id'], { areaId, id: after! })),
    )
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(PAGE + 1)
    .select(['organisation.id', 'organisation.name', 'team.service'])
    .select((is) => [
      is
        .selectFrom('membership')
        .innerJoin('staffMember', (on) =>
          on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
        )
        .where('membership.areaId', '=', areaId)
        .whereRef('membership.organisationId', '=', 'organisation.id')
        .where('membership.role', 'in', ['practitioner', 'supervisor'])
        .where('staffMember.active', '=', true)
        .where((on) => isCurrent(on, today))
        .select((count) => count.fn.count<number>('membership.staffId').distinct().as('people'))
        .as('people'),
      is
        .selectFrom('agreement')
        .where('agreement.areaId', '=', areaId)
        .whereRef('agreement.teamId', '=', 'organisation.id')
        .where('agreement.startsOn', '<=', today)
        .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', today)]))
        .select((count) => count.fn.count<number>('agreement.schoolId').distinct().as('schools'))
        .as('schools'),
    ])
    .execute()
  return { teams: rows.slice(0, PAGE), more: rows.length > PAGE }
}

function selectTeam({ db, actor, today }: Read, teamId: string) {
  const { areaId } = actor
  return db
    .selectFrom('team')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('team.areaId', '=', areaId)
    .where('team.id', '=', teamId)
    .select(['team.id', 'organisation.name', 'team.service', 'team.definition', 'team.version'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('agreement')
          .innerJoin('organisation as school', (on) =>
            on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'),
          )
          .where('agreement.areaId', '=', areaId)
          .where('agreement.teamId', '=', teamId)
          .orderBy('agreement.endsOn', (order) => order.desc().nullsFirst())
          .orderBy('school.name')
          .limit(200)
          .select(['agreement.id', 'agreement.schoolId', 'school.name as school'])
          .select(['agreement.startsOn', 'agreement.endsOn', 'agreement.whyBeyondLimit']),
      ).as('agreements'),
      is
        .exists(
          is
            .selectFrom('membership')
            .where('membership.areaId', '=', areaId)
            .where('membership.staffId', '=', actor.id)
            .where('membership.organisationId', '=', teamId)
            .where('membership.role', 'in', ['practitioner', 'supervisor'])
            .where((on) => isCurrent(on, today))
            .select('membership.id'),
        )
        .as('isOurs'),
    ])
}

/** A team with its agreements, what goes on first, and whether whoever looks works in it; or a 404. */
export async function teamWithAll(read: Read, teamId: string) {
  const found = await selectTeam(read, teamId).executeTakeFirst()
  if (!found) throw new NotFound('Team')
  return { ...found, definition: readDefinition(found.definition) }
}

export type TeamFound = Awaited<ReturnType<typeof teamWithAll>>

/**
 * A team as its page shows it. Those who work in it are told how many of its open cases each person leads; to others `cases` is null: they
 * see some of them or none, and a count of theirs would be wrong.
 */
export async function teamWithCases(read: Read, teamId: string) {
  const found = await selectTeam(read, teamId)
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom('helpCase')
          .where('areaId', '=', read.actor.areaId)
          .where('teamId', '=', teamId)
          .where('status', '<>', sql.lit('closed'))
          .groupBy('leadId')
          .select(['leadId', (count) => count.fn.countAll<number>().as('cases')]),
      ).as('led'),
    )
    .executeTakeFirst()
  if (!found) throw new NotFound('Team')
  const { led, ...team } = found
  const cases = team.isOurs ? Object.fromEntries(led.map(({ leadId, cases: n }) => [leadId, n])) : null
  return { team: { ...team, definition: readDefinition(team.definition) }, cases }
}
