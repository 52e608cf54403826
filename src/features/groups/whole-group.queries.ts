import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { worksInForce } from '#features/plans/works-in-force.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import type { Part, PlaceState, SessionState } from './group.ts'

type OnGroup = ExpressionBuilder<Tables, 'helpGroup'>

/** A group with its people, its sessions, and those of its children whom whoever asks may see: one statement. */
export function selectWholeGroup(read: Read, groupId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpGroup')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpGroup.teamId'))
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpGroup.teamId'),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpGroup.schoolId'),
    )
    .leftJoin('trainingProgramme as programme', (on) =>
      on.on('programme.areaId', '=', areaId).onRef('programme.id', '=', 'helpGroup.programmeId'),
    )
    .where('helpGroup.areaId', '=', areaId)
    .where('helpGroup.id', '=', groupId)
    .select(['helpGroup.id', 'helpGroup.teamId', 'helpGroup.schoolId', 'helpGroup.name', 'helpGroup.programmeId'])
    .select([
      'helpGroup.ownIdea',
      'helpGroup.topicId',
      'helpGroup.topic',
      'helpGroup.startsOn',
      'helpGroup.fromTime',
      'helpGroup.minutes',
    ])
    .select(['helpGroup.weeks', 'helpGroup.places', 'helpGroup.staffIds', 'helpGroup.endedOn', 'helpGroup.outcome'])
    .select(['helpGroup.whatCameOfIt', 'helpGroup.version', 'team.definition', 'teamName.name as teamName'])
    .select(['place.name as schoolName', 'place.nation', 'programme.name as programme'])
    .select((is) => [
      jsonArrayFrom(peopleOf(read, is)).as('people'),
      jsonArrayFrom(sessionsOf(read, is)).as('sessions'),
      jsonArrayFrom(placesOf(read, is)).as('children'),
      worksInTeam(read, is, ['practitioner', 'supervisor']).as('isOurs'),
      worksInTeam(read, is, ['supervisor']).as('isOursToSupervise'),
    ])
}

function worksInTeam({ actor, today }: Read, is: OnGroup, roles: ('practitioner' | 'supervisor')[]) {
  return is
    .exists(
      is
        .selectFrom('membership')
        .where('membership.areaId', '=', actor.areaId)
        .where('membership.staffId', '=', actor.id)
        .whereRef('membership.organisationId', '=', 'helpGroup.teamId')
        .where('membership.role', 'in', roles)
        .where((on) => isCurrent(on, today))
        .select('membership.id'),
    )
    .$castTo<boolean>()
}

/** Who leads, supports and partners it now. `inTeam` says who is held to the team’s remit. */
function peopleOf({ actor: { areaId }, today }: Read, is: OnGroup) {
  return is
    .selectFrom('groupPerson')
    .where('groupPerson.areaId', '=', areaId)
    .whereRef('groupPerson.groupId', '=', 'helpGroup.id')
    .where('groupPerson.untilDay', 'is', null)
    .orderBy('groupPerson.addedAt')
    .orderBy('groupPerson.id')
    .select(['groupPerson.id', 'groupPerson.staffId', 'groupPerson.name', 'groupPerson.whyUntrained'])
    .select((on) => [
      on.ref('groupPerson.part').$castTo<Part>().as('part'),
      on
        .exists(
          on
            .selectFrom('membership as works')
            .where('works.areaId', '=', areaId)
            .whereRef('works.staffId', '=', 'groupPerson.staffId')
            .whereRef('works.organisationId', '=', 'groupPerson.teamId')
            .where('works.startsOn', '<=', today)
            .where((or) => or.or([or('works.endsOn', 'is', null), or('works.endsOn', '>=', today)]))
            .select('works.id'),
        )
        .$castTo<boolean>()
        .as('inTeam'),
    ])
}

function sessionsOf({ actor: { areaId } }: Read, is: OnGroup) {
  return is
    .selectFrom('groupSession')
    .where('groupSession.areaId', '=', areaId)
    .whereRef('groupSession.groupId', '=', 'helpGroup.id')
    .orderBy('groupSession.onDay')
    .orderBy('groupSession.id')
    .select(['groupSession.id', 'groupSession.onDay', 'groupSession.minutes', 'groupSession.why'])
    .select(['groupSession.version'])
    .select((on) => [
      on.ref('groupSession.state').$castTo<SessionState>().as('state'),
      on
        .selectFrom('groupMark')
        .where('groupMark.areaId', '=', areaId)
        .whereRef('groupMark.sessionId', '=', 'groupSession.id')
        .where('groupMark.came', '=', true)
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('came'),
    ])
}

/** Each child with the agreement, what the plan in force asks the team to do, and where the case stands before a first time. */
function placesOf(read: Read, is: OnGroup) {
  const { areaId } = read.actor
  return is
    .selectFrom('groupPlace')
    .innerJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'groupPlace.childId'))
    .where('groupPlace.areaId', '=', areaId)
    .whereRef('groupPlace.groupId', '=', 'helpGroup.id')
    .orderBy('child.givenName')
    .orderBy('child.familyName')
    .orderBy('groupPlace.id')
    .limit(200)
    .select(['groupPlace.id', 'groupPlace.childId', 'groupPlace.caseId', 'groupPlace.planWorkId', 'groupPlace.askedAt'])
    .select(['groupPlace.since', 'groupPlace.leftOn', 'groupPlace.whyLeft', 'groupPlace.agreedBy'])
    .select([
      'groupPlace.toldOf',
      'groupPlace.agreedOn',
      'groupPlace.version',
      'groupPlace.schoolId',
      'groupPlace.knownTo',
    ])
    .select(['child.givenName', 'child.familyName', 'child.knownAs', 'child.knownAsSafeWith', 'child.yearGroup'])
    .select((on) => [
      on.ref('groupPlace.state').$castTo<PlaceState>().as('state'),
      on
        .selectFrom('groupMark as mark')
        .where('mark.areaId', '=', areaId)
        .whereRef('mark.placeId', '=', 'groupPlace.id')
        .where('mark.came', '=', true)
        .select(sql<string[]>`coalesce(array_agg(mark.session_id), '{}')`.as('sessions'))
        .as('cameTo'),
      jsonArrayFrom(
        worksInForce(on, read, on.ref('groupPlace.childId') as never, on.ref('helpGroup.teamId') as never),
      ).as('works'),
    ])
}
