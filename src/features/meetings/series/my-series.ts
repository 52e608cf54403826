import { calendarsBySchool } from '#features/schools/calendars-by-school.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { nextMeetingDay, seriesDays } from '../series-days.ts'
import { PAGE, selectMySeries, selectSeriesPage } from './series-page.queries.ts'

const DAYS_SHOWN = 8

/** The series that are theirs, each with its next day. */
export async function mySeries(read: Read, ofSchool?: string) {
  const all = await selectMySeries(read, ofSchool)
  return all.map(({ dates, ...series }) => ({
    ...series,
    next: dates ? (nextMeetingDay(calendarsBySchool(dates)(series.schoolId), series, read.today) ?? null) : null,
  }))
}

/** One series with its days to come, those that are skipped named, and its meetings so far. */
export async function seriesPageOf(read: Read, seriesId: string, before: Day | undefined) {
  const found = await selectSeriesPage(read, seriesId, before).executeTakeFirst()
  if (!found?.dates) throw new NotFound('Series')
  const { dates, before: met, planned, ...series } = found
  const calendar = calendarsBySchool(dates)(series.schoolId)
  return {
    ...series,
    nation: dates.nation,
    planned,
    days: seriesDays(calendar, series, read.today, DAYS_SHOWN),
    before: met.slice(0, PAGE),
    more: met.length > PAGE,
  }
}

export type SeriesPage = Awaited<ReturnType<typeof seriesPageOf>>
