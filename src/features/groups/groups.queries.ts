import { type Expression, sql } from 'kysely'
import { isCurrent } from '#features/staff/current.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'

const PAGE = 50
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface Listed {
  /** Those that have ended, or those that run. */
  readonly ended: boolean
  /** The last one shown. */
  readonly after?: { readonly on: Day; readonly id: string } | undefined
}

/** The groups that I see, of my teams and of my schools, the latest first. Of those that have ended a function finds which these are (migration 0078). */
export async function selectGroups(read: Read, { ended, after }: Listed, most = PAGE) {
  const { db, actor, today } = read
  const { areaId } = actor
  const latest = sql<string>`(select group_id from public.latest_ended_groups(
    ${after?.on ?? 'infinity'}::date, ${after?.id ?? LAST_ID}::uuid, ${most + 1}))`
  const groups = await db
    .selectFrom('helpGroup')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpGroup.schoolId'),
    )
    .leftJoin('trainingProgramme as programme', (on) =>
      on.on('programme.areaId', '=', areaId).onRef('programme.id', '=', 'helpGroup.programmeId'),
    )
    .where('helpGroup.areaId', '=', areaId)
    .$if(ended, (query) => query.where('helpGroup.id', 'in', latest))
    .$if(!ended, (query) => query.where('helpGroup.endedOn', 'is', null))
    .$if(!ended && after !== undefined, (query) =>
      query.where(sql<boolean>`(help_group.starts_on, help_group.id) < (${after!.on}::date, ${after!.id}::uuid)`),
    )
    .orderBy('helpGroup.startsOn', 'desc')
    .orderBy('helpGroup.id', 'desc')
    .limit(most + 1)
    .select(['helpGroup.id', 'helpGroup.name', 'helpGroup.ownIdea', 'helpGroup.fromTime', 'helpGroup.startsOn'])
    .select(['helpGroup.outcome', 'place.name as schoolName', 'programme.name as programme'])
    .select((is) => [
      is
        .selectFrom('groupPerson')
        .where('groupPerson.areaId', '=', areaId)
        .whereRef('groupPerson.groupId', '=', 'helpGroup.id')
        .where('groupPerson.part', '=', 'lead')
        .where('groupPerson.untilDay', 'is', null)
        .select(sql<string | null>`string_agg(group_person.name, ', ' order by group_person.added_at)`.as('names'))
        .as('leads'),
      is
        .selectFrom('groupSession')
        .where('groupSession.areaId', '=', areaId)
        .whereRef('groupSession.groupId', '=', 'helpGroup.id')
        .where('groupSession.state', '=', 'held')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('held'),
      is
        .selectFrom('groupSession as every')
        .where('every.areaId', '=', areaId)
        .whereRef('every.groupId', '=', 'helpGroup.id')
        .where('every.state', '<>', 'called off')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('sessions'),
      is
        .selectFrom('groupSession as coming')
        .where('coming.areaId', '=', areaId)
        .whereRef('coming.groupId', '=', 'helpGroup.id')
        .where('coming.state', '=', 'to come')
        .where('coming.onDay', '>=', today)
        .orderBy('coming.onDay')
        .limit(1)
        .select('coming.onDay')
        .as('nextOn'),
    ])
    .execute()
  return { groups: groups.slice(0, most), more: groups.length > most }
}

/** Where I may run something: each of my teams with each of the schools that it works with today. */
export async function selectWhereToRun(read: Read) {
  const found = await myTeamsAtSchools(read).execute()
  return found.map((each) => ({ ...each, definition: readDefinition(each.definition) }))
}

/** One of them, with the name of the programme that a group is to be of. */
export async function selectRun(
  read: Read,
  {
    teamId,
    schoolId,
    programmeId,
  }: { readonly teamId: string; readonly schoolId: string; readonly programmeId: string | null },
) {
  const found = await myTeamsAtSchools(read)
    .where('team.id', '=', teamId)
    .where('agreement.schoolId', '=', schoolId)
    .select((is) =>
      is
        .selectFrom('trainingProgramme')
        .where('trainingProgramme.areaId', '=', read.actor.areaId)
        .where('trainingProgramme.id', '=', programmeId)
        .where('trainingProgramme.endedAt', 'is', null)
        .select('trainingProgramme.name')
        .as('programme'),
    )
    .executeTakeFirst()
  return found && { ...found, definition: readDefinition(found.definition) }
}

function myTeamsAtSchools({ db, actor, today }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('membership')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'membership.organisationId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'team.id'),
    )
    .innerJoin('agreement', (on) => on.on('agreement.areaId', '=', areaId).onRef('agreement.teamId', '=', 'team.id'))
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'agreement.schoolId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', actor.id)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where((on) => isCurrent(on, today))
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
    .groupBy(['team.id', 'team.definition', 'teamName.name', 'agreement.schoolId', 'place.name'])
    .orderBy('place.name')
    .orderBy('teamName.name')
    .limit(300)
    .select(['team.id as teamId', 'team.definition', 'teamName.name as teamName'])
    .select(['agreement.schoolId', 'place.name as schoolName'])
    .select(sql<boolean>`bool_or(membership.role = 'supervisor')`.as('isOursToSupervise'))
}

/** Everybody of a team and of a school today, once each: who may lead, support or partner a group. */
export async function selectPeopleAround({ db, actor, today }: Read, { teamId, schoolId }: TeamAndSchool) {
  const { areaId } = actor
  const found = await db
    .selectFrom('membership')
    .innerJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'membership.staffId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.organisationId', 'in', [teamId, schoolId])
    .where('membership.role', 'in', ['practitioner', 'supervisor', 'teacher', 'school lead'])
    .where('staffMember.active', '=', true)
    .where((on) => isCurrent(on, today))
    .groupBy(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .orderBy(sql`bool_or(membership.organisation_id = ${teamId}::uuid)`, 'desc')
    .orderBy('staffMember.familyName')
    .orderBy('staffMember.id')
    .limit(400)
    .select(['staffMember.id', 'staffMember.givenName', 'staffMember.familyName'])
    .select(sql<boolean>`bool_or(membership.organisation_id = ${teamId}::uuid)`.as('inTeam'))
    .execute()
  return found.map(({ givenName, familyName, ...person }) => ({ ...person, name: `${givenName} ${familyName}` }))
}

/** Of a group, as it was read; or as sub-queries, for who asks before it is. */
export interface TeamAndSchool {
  readonly teamId: string | Expression<string>
  readonly schoolId: string | Expression<string>
}

export function teamAndSchoolOf({ db, actor: { areaId } }: Read, groupId: string): TeamAndSchool {
  const group = db.selectFrom('helpGroup').where('helpGroup.areaId', '=', areaId).where('helpGroup.id', '=', groupId)
  return {
    teamId: sql<string>`${group.select('helpGroup.teamId')}`,
    schoolId: sql<string>`${group.select('helpGroup.schoolId')}`,
  }
}
