import { sql } from 'kysely'
import { worksOn } from '#features/actions/works-on.ts'
import type { Write } from '#platform/context.ts'
import { membersOn, mySeat } from './seats.queries.ts'

/** A meeting with its series and with how whoever asks sits there, held until this change is kept or thrown away. */
export function selectHeldMeeting(write: Write, meetingId: string) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('meeting')
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'meeting.seriesId'),
    )
    .where('meeting.areaId', '=', areaId)
    .where('meeting.id', '=', meetingId)
    .select(['meeting.id', 'meeting.seriesId', 'meeting.schoolId', 'meeting.teamId', 'meeting.onDay'])
    .select(['meeting.state', 'meeting.gatheredAt', 'meeting.version', 'series.name', 'series.kind'])
    .select((is) => [mySeat(write, is as never, is.ref('meeting.seriesId')).as('mine')])
    .forUpdate('meeting')
    .executeTakeFirst()
}

/** An item with its meeting and who sits there, held. An item that they may not see is not there. */
export function selectHeldItem(write: Write, itemId: string) {
  const { areaId } = write.actor
  return write.db
    .selectFrom('meetingItem as item')
    .innerJoin('meeting', (on) => on.on('meeting.areaId', '=', areaId).onRef('meeting.id', '=', 'item.meetingId'))
    .innerJoin('meetingSeries as series', (on) =>
      on.on('series.areaId', '=', areaId).onRef('series.id', '=', 'item.seriesId'),
    )
    .leftJoin('helpCase', (on) =>
      on
        .on('helpCase.areaId', '=', areaId)
        .onRef('helpCase.childId', '=', 'item.childId')
        .onRef('helpCase.teamId', '=', 'item.teamId')
        .on('helpCase.status', '<>', sql.lit('closed')),
    )
    .where('item.areaId', '=', areaId)
    .where('item.id', '=', itemId)
    .selectAll('item')
    .select(['meeting.state as meetingState', 'meeting.onDay', 'series.name as seriesName'])
    .select(['helpCase.leadId', 'helpCase.id as openCaseId'])
    .select((is) => [
      worksOn(write, is as never, { caseId: is.ref('helpCase.id'), teamId: is.ref('item.teamId') })
        .$castTo<boolean>()
        .as('worksOnCase'),
      mySeat(write, is as never, is.ref('item.seriesId')).as('mine'),
      membersOn(write, is as never, {
        seriesId: is.ref('item.seriesId'),
        day: sql<string>`${write.today}::date`,
      }).as('members'),
    ])
    .forUpdate('item')
    .executeTakeFirst()
}
