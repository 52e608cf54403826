import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isCurrent } from '#features/staff/current.ts'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The team of mine whose service has a remit, with its people, its schools and its remit as it stands. */
export interface RemitTeam {
  readonly id: string
  readonly name: string
  readonly definition: ServiceDefinition
  readonly isTheirsToSupervise: boolean
  readonly workers: readonly (Named & { readonly readAt: string | null })[]
  readonly supervisors: readonly Named[]
  readonly schools: readonly Named[]
  readonly latest: RemitVersion | null
  /** The latest first. */
  readonly versions: readonly RemitVersion[]
}

interface RemitVersion {
  readonly id: string
  readonly number: number
  readonly datedOn: Day
  readonly words: string
}

/** Mine today; of several, the first by name. Nothing for somebody whose team has no remit. */
export async function myRemitTeam(read: Read): Promise<RemitTeam | undefined> {
  const { areaId, id } = read.actor
  const found = await read.db
    .selectFrom('membership')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'membership.organisationId'))
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'team.id'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where((on) => isCurrent(on as never, read.today))
    .where(sql<boolean>`jsonb_array_length(coalesce(team.definition #> '{remit,guards}', '[]')) > 0`)
    .orderBy('organisation.name')
    .orderBy('team.id')
    .limit(1)
    .select(['team.id', 'organisation.name', 'team.definition'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('membership as of')
          .innerJoin('staffMember', (on) =>
            on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'of.staffId'),
          )
          .where('of.areaId', '=', areaId)
          .whereRef('of.organisationId', '=', 'team.id')
          .where('of.role', 'in', ['practitioner', 'supervisor'])
          .where('staffMember.active', '=', true)
          .where('of.startsOn', '<=', read.today)
          .where((on) => on.or([on('of.endsOn', 'is', null), on('of.endsOn', '>=', read.today)]))
          .orderBy('staffMember.familyName')
          .orderBy('staffMember.id')
          .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName', 'of.role']),
      ).as('people'),
      jsonArrayFrom(
        is
          .selectFrom('agreement')
          .innerJoin('organisation as school', (on) =>
            on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'),
          )
          .where('agreement.areaId', '=', areaId)
          .whereRef('agreement.teamId', '=', 'team.id')
          .where('agreement.startsOn', '<=', read.today)
          .where((on) => on.or([on('agreement.endsOn', 'is', null), on('agreement.endsOn', '>=', read.today)]))
          .orderBy('school.name')
          .select(['school.id', 'school.name']),
      ).as('schools'),
      jsonArrayFrom(
        is
          .selectFrom('remitDocument')
          .where('remitDocument.areaId', '=', areaId)
          .whereRef('remitDocument.teamId', '=', 'team.id')
          .orderBy('remitDocument.number', 'desc')
          .select(['remitDocument.id', 'remitDocument.number', 'remitDocument.datedOn', 'remitDocument.words']),
      ).as('versions'),
      jsonArrayFrom(
        is
          .selectFrom('remitReading')
          .where('remitReading.areaId', '=', areaId)
          .whereRef('remitReading.teamId', '=', 'team.id')
          .select(['remitReading.documentId', 'remitReading.staffId', 'remitReading.readAt']),
      ).as('readings'),
    ])
    .executeTakeFirst()
  if (!found) return undefined
  const { people, readings, definition, ...team } = found
  const latest = team.versions[0] ?? null
  const named = people.map(({ givenName, familyName, ...person }) => ({
    ...person,
    name: `${givenName} ${familyName}`,
  }))
  const readAt = (staffId: string) =>
    readings.find((reading) => reading.staffId === staffId && reading.documentId === latest?.id)?.readAt ?? null
  const once = (role: string) => [
    ...new Map(
      named.filter((one) => one.role === role).map((one) => [one.id, { id: one.id, name: one.name }]),
    ).values(),
  ]
  return {
    ...team,
    definition: readDefinition(definition),
    latest,
    isTheirsToSupervise: named.some((one) => one.id === id && one.role === 'supervisor'),
    workers: once('practitioner').map((worker) => ({ ...worker, readAt: readAt(worker.id) as string | null })),
    supervisors: once('supervisor'),
  }
}

/** Whoever supervises a team today. */
export async function supervisorsOf(read: Read, teamId: string): Promise<string[]> {
  const people = await read.db
    .selectFrom('membership')
    .where('membership.areaId', '=', read.actor.areaId)
    .where('membership.organisationId', '=', teamId)
    .where('membership.role', '=', 'supervisor')
    .where((on) => isCurrent(on, read.today))
    .select('membership.staffId')
    .execute()
  return people.map(({ staffId }) => staffId)
}
