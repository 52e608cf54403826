import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { membersOn, mySeat } from './seats.queries.ts'

type OfMeeting = ExpressionBuilder<Tables, 'meeting'>
type OfItem = ExpressionBuilder<Tables & { item: Tables['meetingItem'] }, 'item'>

const nameOf = (who: string) => sql<string>`${sql.ref(`${who}.given_name`)} || ' ' || ${sql.ref(`${who}.family_name`)}`

/** Who at the table sees an item, for the pack alone, which one person prints for another. */
const circlesOf = (item: string, forPack: boolean) =>
  (forPack ? sql<string[]>`${sql.ref(`${item}.circles`)}` : sql<string[]>`'{}'::text[]`).as('circles')

/** A meeting with its agenda or its minutes, who sits there and who came: as far as whoever looks may see. */
export function selectMeeting(read: Read, meetingId: string, { forPack }: { forPack: boolean }) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('meeting')
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'meeting.seriesId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'meeting.schoolId'),
    )
    .leftJoin('staffMember as confirmer', (on) =>
      on.on('confirmer.areaId', '=', areaId).onRef('confirmer.id', '=', 'meeting.confirmedBy'),
    )
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.id', 'meeting.seriesId', 'meeting.onDay', 'meeting.startsAt', 'meeting.minutes', 'meeting.room'])
    .select(['meeting.state', 'meeting.gatheredAt', 'meeting.endedAt', 'meeting.confirmedAt', 'meeting.version'])
    .select(['series.name', 'series.quorum', 'school.name as schoolName', 'school.nation'])
    .select(nameOf('confirmer').as('confirmedBy'))
    .select((is) => [
      mySeat(read, is as never, is.ref('meeting.seriesId')).as('mine'),
      membersOn(read, is as never, { seriesId: is.ref('meeting.seriesId'), day: is.ref('meeting.onDay') }).as(
        'members',
      ),
      jsonArrayFrom(attendanceOf(read, is as never)).as('attendance'),
      jsonArrayFrom(itemsOf(read, is as never, forPack)).as('items'),
      jsonArrayFrom(correctionsOf(read, is as never)).as('corrections'),
    ])
}

function attendanceOf({ actor: { areaId } }: Read, is: OfMeeting) {
  return is
    .selectFrom('meetingAttendance')
    .where('meetingAttendance.areaId', '=', areaId)
    .whereRef('meetingAttendance.meetingId', '=', 'meeting.id')
    .select(['meetingAttendance.memberId', 'meetingAttendance.came', 'meetingAttendance.standIn'])
}

/** Each item with why it is there, with whom it is shared and what was agreed. Where it stands is only its order. */
function itemsOf(read: Read, is: OfMeeting, forPack: boolean) {
  return itemFrom(read, is as never, forPack)
    .where(sql<boolean>`item.meeting_id = meeting.id`)
    .where('item.state', '<>', 'taken off')
    .orderBy('item.place')
    .orderBy('item.id')
}

/** The columns of an item on a page, from the meeting or by itself. */
function itemFrom(read: Read, is: Pick<OfItem, 'selectFrom'>, forPack = false) {
  const { areaId } = read.actor
  return is
    .selectFrom('meetingItem as item')
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'item.childId'))
    .leftJoin('helpCase', (on) =>
      on
        .on('helpCase.areaId', '=', areaId)
        .onRef('helpCase.childId', '=', 'item.childId')
        .onRef('helpCase.teamId', '=', 'item.teamId')
        .on('helpCase.status', '<>', sql.lit('closed')),
    )
    .where('item.areaId', '=', areaId)
    .select(['item.id', 'item.meetingId', 'item.seriesId', 'item.childId', 'item.saidName', 'item.yearGroup'])
    .select([
      'helpCase.id as caseId',
      'item.state',
      'item.discussion',
      'item.decision',
      'item.reason',
      'item.ownerMemberId',
    ])
    .select(['item.ownerName', 'item.reviewOn', 'item.readers', 'item.version', 'child.id as visibleChildId'])
    .select(circlesOf('item', forPack))
    .select((on) => [
      jsonArrayFrom(reasonsOf(read, on as never)).as('reasons'),
      jsonArrayFrom(sharingOf(read, on as never)).as('sharing'),
      jsonArrayFrom(actionsOf(read, on as never)).as('actions'),
      jsonObjectFrom(lastTimeOf(read, on as never, forPack)).as('lastTime'),
    ])
}

function reasonsOf({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('meetingReason as reason')
    .leftJoin('staffMember as raiser', (on) =>
      on.on('raiser.areaId', '=', areaId).onRef('raiser.id', '=', 'reason.raisedBy'),
    )
    .where('reason.areaId', '=', areaId)
    .whereRef('reason.itemId', '=', 'item.id')
    .orderBy('reason.at')
    .orderBy('reason.id')
    .limit(20)
    .select(['reason.source', 'reason.since', 'reason.why', 'reason.facts', 'reason.calls'])
    .select('reason.raisedBy as raisedById')
    .select([nameOf('raiser').as('raisedBy'), sql<string>`reason.at`.as('at')])
}

/** What counts for this child at this table today: of the item itself, or recorded at an earlier one. */
function sharingOf({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('meetingSharing as shared')
    .where('shared.areaId', '=', areaId)
    .whereRef('shared.seriesId', '=', 'item.seriesId')
    .where((on) =>
      on.or([on('shared.itemId', '=', on.ref('item.id')), on('shared.childId', '=', on.ref('item.childId'))]),
    )
    .where('shared.overAt', 'is', null)
    .select(['shared.agency', 'shared.basis', 'shared.why'])
}

function actionsOf({ actor: { areaId } }: Read, is: OfItem) {
  return is
    .selectFrom('action')
    .where('action.areaId', '=', areaId)
    .whereRef('action.meetingItemId', '=', 'item.id')
    .orderBy('action.agreedAt')
    .orderBy('action.id')
    .limit(30)
    .select(['action.id', 'action.what', 'action.ownerName', 'action.dueOn', 'action.status'])
}

/** What this table decided of the child the last time, and what it agreed then: nothing restricted, which a paper would carry on. */
function lastTimeOf({ actor: { areaId } }: Read, is: OfItem, forPack: boolean) {
  return is
    .selectFrom('meetingItem as earlier')
    .innerJoin('meeting as before', (on) =>
      on.on('before.areaId', '=', areaId).onRef('before.id', '=', 'earlier.meetingId'),
    )
    .where('earlier.areaId', '=', areaId)
    .whereRef('earlier.seriesId', '=', 'item.seriesId')
    .whereRef('earlier.childId', '=', 'item.childId')
    .where('earlier.state', '=', sql.lit('decided'))
    .where('earlier.id', '<>', is.ref('item.id'))
    .where(sql<boolean>`earlier.readers = '{}'`)
    .orderBy('earlier.decidedAt', 'desc')
    .limit(1)
    .select(['before.onDay', 'earlier.decision', 'earlier.ownerName', 'earlier.discussion'])
    .select(circlesOf('earlier', forPack))
    .select((on) =>
      jsonArrayFrom(
        on
          .selectFrom('action as agreed')
          .where('agreed.areaId', '=', areaId)
          .whereRef('agreed.meetingItemId', '=', 'earlier.id')
          .where('agreed.audience', '=', sql.lit('case'))
          .orderBy('agreed.agreedAt')
          .orderBy('agreed.id')
          .limit(10)
          .select(['agreed.id', 'agreed.what', 'agreed.ownerName', 'agreed.dueOn', 'agreed.status']),
      ).as('actions'),
    )
}

function correctionsOf({ actor: { areaId } }: Read, is: OfMeeting) {
  return is
    .selectFrom('minutesCorrection as correction')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'correction.raisedBy'),
    )
    .where('correction.areaId', '=', areaId)
    .whereRef('correction.meetingId', '=', 'meeting.id')
    .orderBy('correction.at')
    .orderBy('correction.id')
    .limit(100)
    .select(['correction.id', 'correction.itemId', 'correction.what', sql<string>`correction.at`.as('at')])
    .select(nameOf('writer').as('by'))
}

/** An item with its meeting, who sits there, and the children of its school where it is still only a name. */
export function selectItem(read: Read, itemId: string) {
  const { areaId } = read.actor
  return itemFrom(read, read.db as never)
    .innerJoin('meeting', (on) => on.on('meeting.areaId', '=', areaId).onRef('meeting.id', '=', 'item.meetingId'))
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'item.seriesId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'item.schoolId'),
    )
    .where('item.id', '=', itemId)
    .select(['meeting.state as meetingState', 'meeting.onDay', 'series.name as seriesName', 'school.nation'])
    .select(['item.schoolId'])
    .select((is) => [
      mySeat(read, is as never, is.ref('item.seriesId')).as('mine'),
      membersOn(read, is as never, {
        seriesId: is.ref('item.seriesId'),
        day: sql<string>`${read.today}::date`,
      }).as('members'),
    ])
}
