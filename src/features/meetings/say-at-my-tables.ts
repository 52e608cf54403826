import { type Tiding, tellEach } from '#features/notices/tell.ts'
import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import type { Read, Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { holdMeeting } from './held.ts'
import { keepAttendance } from './running/attendance.queries.ts'
import { selectOthersAtTables } from './seats.queries.ts'
import { seriesDays } from './series-days.ts'
import { findSeries } from './series/held-series.ts'
import { meetingsFrom } from './series/meeting-days.queries.ts'
import { planMeeting } from './series/next-meeting.ts'
import { selectMySeries } from './series/series-page.queries.ts'

interface Days {
  readonly fromDay: Day
  readonly toDay: Day
}

interface Sitting {
  readonly seriesId: string
  readonly memberId: string
  readonly day: Day
}

/**
 * On each of these days on which one of my tables meets, my apologies are there, or are taken back; and whoever else runs that
 * table hears that it needs them. Where nobody else runs it, everybody of the school and the team who sits there does.
 */
export async function sayAtMyTables(write: Write, came: 'apologies' | 'came', days: Days): Promise<void> {
  const sittings = await mySittings(write, days)
  const seriesIds = [...new Set(sittings.map(({ seriesId }) => seriesId))]
  const others = seriesIds.length > 0 ? await selectOthersAtTables(write, seriesIds) : []
  const tidings: Tiding[] = []
  for (const sitting of sittings) {
    const meetingId = await sayAt(write, came, sitting)
    if (!meetingId) continue
    const atTable = others.filter(({ seriesId }) => seriesId === sitting.seriesId)
    const whoRun = atTable.filter(({ yearGroups }) => yearGroups.length === 0)
    const kind = came === 'apologies' ? 'away from a meeting' : 'comes to a meeting after all'
    for (const { staffId } of whoRun.length > 0 ? whoRun : atTable)
      tidings.push({ toId: staffId, kind, about: { meetingId } })
  }
  await tellEach(write, tidings)
}

/** A meeting that has begun is not touched: who was there is said at the table. */
async function sayAt(write: Write, came: 'apologies' | 'came', { seriesId, memberId, day }: Sitting) {
  const known = (await meetingsFrom(write, seriesId, day)).find(({ onDay }) => onDay === day)
  if (known && known.state !== 'planned') return undefined
  const meetingId = known?.id ?? (await planMeeting(write, await findSeries(write, seriesId), day))
  await keepAttendance(write, await holdMeeting(write, meetingId), [{ memberId, came, standIn: null }])
  return meetingId
}

async function mySittings(read: Read, { fromDay, toDay }: Days): Promise<Sitting[]> {
  const first = fromDay < read.today ? read.today : fromDay
  return (await selectMySeries(read)).flatMap(({ dates, mine, ...series }) =>
    dates && mine
      ? seriesDays(
          calendarsBySchool(dates)(series.schoolId),
          { ...series, untilDay: least(series.untilDay, toDay) },
          first,
          MOST,
        )
          .filter(({ skipped }) => !skipped)
          .map(({ day }) => ({ seriesId: series.id, memberId: mine.id, day }))
      : [],
  )
}

/** Nobody says so for longer than a term. */
const MOST = 15
const least = (one: Day | null, other: Day) => (one && one < other ? one : other)
