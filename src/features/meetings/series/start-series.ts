import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import type { MeetingKind, Seat } from '../meeting.ts'
import { say } from '../rules.words.ts'
import { holdSeriesToKeep } from './held-series.ts'
import { initialsOf } from './initials.ts'
import { addMembers, addSeries, changeSeriesRow, mayMeetThere, moveWhatIsPlanned } from './series.queries.ts'

/** When and where a series meets. */
interface SeriesTimes {
  readonly name: string
  readonly weekday: number
  readonly startsAt: string
  readonly minutes: number
  readonly room: string | null
  readonly untilDay: Day | null
  readonly quorum: number | null
}

interface NewSeries extends SeriesTimes {
  readonly kind: MeetingKind
  readonly schoolId: string
  readonly teamId: string
  readonly fromDay: Day
  /** As what whoever starts it sits there. */
  readonly mySeat: Seat
}

/** Begins a meeting that comes round: every week, on days when the school is open (HACK-2). Whoever begins it sits there. */
export const startSeries = verb('start meetings', async (write, { mySeat, ...series }: NewSeries) => {
  const { schoolId, teamId } = series
  const mine = await mayMeetThere(write, schoolId, teamId)
  if (!mine) throw new Refused(say.notAnAgreedTeam, 'place')
  const seriesId = write.newId()
  const { id: staffId, name: fullName } = write.actor
  await addSeries(write, { id: seriesId, ...series, madeBy: staffId, madeAt: write.now })
  await addMembers(write, [
    {
      id: write.newId(),
      seriesId,
      schoolId,
      teamId,
      staffId,
      fullName,
      initials: initialsOf(fullName, []),
      organisationId: mine.organisationId,
      organisation: mine.organisation,
      seat: mySeat,
      isChair: true,
      startsOn: write.today,
    },
  ])
  write.audit('meeting series started', { seriesId, schoolId, teamId })
  await write.rightsChanged([staffId])
  return { seriesId }
})

/** Changes its name, day, hour or room; or says the last day on which it meets. What has begun stays as it was. */
export const changeSeries = verb(
  'sit at meetings',
  async (write, seriesId: string, times: SeriesTimes, version: number) => {
    const { startsAt, minutes, room } = times
    await holdSeriesToKeep(write, seriesId)
    if (!(await changeSeriesRow(write, seriesId, times, version))) throw new Conflict()
    await moveWhatIsPlanned(write, seriesId, { startsAt, minutes, room })
    write.audit('meeting series changed', { seriesId })
  },
)
