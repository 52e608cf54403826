import { type Insertable, sql, type Updateable } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { MeetingMember, MeetingSeries } from '#platform/db/tables.ts'
import { isRunByAnybody, membersOn, mySeat } from '../seats.queries.ts'

/** A series with who sits there today and how whoever asks does. Not there for whoever has nothing to do with it. */
export function selectSeries(read: Read, seriesId: string) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meetingSeries as series')
    .innerJoin('organisation as at', (on) => on.on('at.areaId', '=', areaId).onRef('at.id', '=', 'series.schoolId'))
    .innerJoin('organisation as team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'series.teamId'))
    .innerJoin('school as place', (on) => on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'series.schoolId'))
    .where('series.areaId', '=', areaId)
    .where('series.id', '=', seriesId)
    .selectAll('series')
    .select(['at.name as schoolName', 'at.nation', 'team.name as teamName'])
    .select(['place.lowestAge', 'place.highestAge'])
    .select((is) => [
      mySeat(read, is as never, is.ref('series.id')).as('mine'),
      isRunByAnybody(read, is as never, is.ref('series.id'))
        .$castTo<boolean>()
        .as('isRun'),
      membersOn(read, is as never, {
        seriesId: is.ref('series.id'),
        day: sql<string>`${read.today}::date`,
      }).as('members'),
    ])
}

/** Through which of the two whoever asks belongs to a school and a team that work together today; undefined otherwise. */
export async function mayMeetThere(write: Write, schoolId: string, teamId: string) {
  const { areaId, id } = write.actor
  return write.db
    .selectFrom('agreement')
    .innerJoin('membership', (on) =>
      on
        .on('membership.areaId', '=', areaId)
        .on('membership.staffId', '=', id)
        .on('membership.organisationId', 'in', [schoolId, teamId])
        .on('membership.role', 'in', ['school lead', 'practitioner', 'supervisor'])
        .on('membership.startsOn', '<=', write.today)
        .on((is) => is.or([is('membership.endsOn', 'is', null), is('membership.endsOn', '>=', write.today)])),
    )
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'membership.organisationId'),
    )
    .where('agreement.areaId', '=', areaId)
    .where('agreement.schoolId', '=', schoolId)
    .where('agreement.teamId', '=', teamId)
    .where('agreement.startsOn', '<=', write.today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', write.today)]))
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .limit(1)
    .executeTakeFirst()
}

export async function addSeries(write: Write, series: Omit<Insertable<MeetingSeries>, 'areaId'>): Promise<void> {
  await write.db
    .insertInto('meetingSeries')
    .values({ areaId: write.actor.areaId, ...series })
    .execute()
}

/** False when somebody else changed it since it was looked at. */
export async function changeSeriesRow(
  write: Write,
  seriesId: string,
  change: Updateable<MeetingSeries>,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('meetingSeries')
    .set({ ...change, version: version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', seriesId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was planned with the old hour and room, and has not begun, is at the new ones. */
export async function moveWhatIsPlanned(
  write: Write,
  seriesId: string,
  where: Pick<Updateable<MeetingSeries>, 'startsAt' | 'minutes' | 'room'>,
): Promise<void> {
  await write.db
    .updateTable('meeting')
    .set(where)
    .where('areaId', '=', write.actor.areaId)
    .where('seriesId', '=', seriesId)
    .where('state', '=', 'planned')
    .execute()
}

export async function addMembers(
  write: Write,
  members: readonly Omit<Insertable<MeetingMember>, 'areaId'>[],
): Promise<void> {
  const { areaId } = write.actor
  await write.db
    .insertInto('meetingMember')
    .values(members.map((member) => ({ areaId, ...member })))
    .execute()
}

export async function changeMember(write: Write, memberId: string, change: Updateable<MeetingMember>): Promise<void> {
  await write.db
    .updateTable('meetingMember')
    .set({ ...change, version: sql`version + 1` })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', memberId)
    .execute()
}

/** Who may be asked to the table: those of the school and the team, and of the area’s agencies. */
export async function whoMaySit(read: Read, { schoolId, teamId }: { schoolId: string; teamId: string }) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('membership')
    .innerJoin('staffMember as staff', (on) =>
      on.on('staff.areaId', '=', areaId).onRef('staff.id', '=', 'membership.staffId').on('staff.active', '=', true),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'membership.organisationId'),
    )
    .where('membership.areaId', '=', areaId)
    .where((is) => is.or([is('place.id', 'in', [schoolId, teamId]), is('place.kind', '=', 'agency')]))
    .where('membership.role', 'in', ['teacher', 'school lead', 'practitioner', 'supervisor', 'partner'])
    .where('membership.startsOn', '<=', read.today)
    .where((is) => is.or([is('membership.endsOn', 'is', null), is('membership.endsOn', '>=', read.today)]))
    .orderBy(sql`place.kind = 'agency'`)
    .orderBy('place.name')
    .orderBy('staff.familyName')
    .orderBy('staff.givenName')
    .orderBy('staff.id')
    .limit(500)
    .select(['staff.id', 'staff.givenName', 'staff.familyName', 'staff.email'])
    .select(['place.id as organisationId', 'place.name as organisation', 'place.kind'])
    .execute()
}

/** Schools and teams between which there is an agreement, and to one of which whoever asks belongs. */
export async function placesToMeet(read: Read) {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('agreement')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'),
    )
    .innerJoin('organisation as team', (on) =>
      on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'agreement.teamId'),
    )
    .innerJoin('membership', (on) =>
      on
        .on('membership.areaId', '=', areaId)
        .on('membership.staffId', '=', id)
        .on('membership.role', 'in', ['school lead', 'practitioner', 'supervisor'])
        .on('membership.startsOn', '<=', read.today)
        .on((is) => is.or([is('membership.endsOn', 'is', null), is('membership.endsOn', '>=', read.today)]))
        .on((is) =>
          is.or([
            is('membership.organisationId', '=', is.ref('agreement.schoolId')),
            is('membership.organisationId', '=', is.ref('agreement.teamId')),
          ]),
        ),
    )
    .where('agreement.areaId', '=', areaId)
    .where('agreement.startsOn', '<=', read.today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', read.today)]))
    .distinct()
    .orderBy('school.name')
    .orderBy('team.name')
    .select(['school.id as schoolId', 'school.name as schoolName', 'team.id as teamId', 'team.name as teamName'])
    .execute()
}
