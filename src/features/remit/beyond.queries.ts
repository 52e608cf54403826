import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

const DAYS = 365

/** The last one of a page: the next page begins with what was before it. */
export interface BeforeThat {
  readonly onDay: Day
  readonly id: string
}

/** What was asked beyond the remit in the last year: mine, and that of the teams I supervise. Latest first. */
export async function selectBeyond({ db, actor, today }: Read, most: number, before?: BeforeThat) {
  const { areaId } = actor
  return db
    .selectFrom('beyondRemit')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'beyondRemit.schoolId'),
    )
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'beyondRemit.workerId'),
    )
    .where('beyondRemit.areaId', '=', areaId)
    .where('beyondRemit.onDay', '>=', addDays(today, -DAYS))
    .$if(before !== undefined, (rows) =>
      rows.where(sql<boolean>`(beyond_remit.on_day, beyond_remit.id) < (${before!.onDay}::date, ${before!.id}::uuid)`),
    )
    .orderBy('beyondRemit.onDay', 'desc')
    .orderBy('beyondRemit.id', 'desc')
    .limit(most)
    .select(['beyondRemit.id', 'beyondRemit.onDay', 'beyondRemit.kind', 'beyondRemit.askedBy', 'beyondRemit.what'])
    .select(['beyondRemit.minutes', 'beyondRemit.answer', 'beyondRemit.schoolId', 'school.name as schoolName'])
    .select(['worker.givenName', 'worker.familyName'])
    .execute()
}

/** How often each school asked in that year, month by month: the latest month first, then by school. */
export async function countBeyond({ db, actor, today }: Read) {
  const { areaId } = actor
  const month = sql<Day>`date_trunc('month', beyond_remit.on_day::timestamp)::date`
  return db
    .selectFrom('beyondRemit')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'beyondRemit.schoolId'),
    )
    .where('beyondRemit.areaId', '=', areaId)
    .where('beyondRemit.onDay', '>=', addDays(today, -DAYS))
    .groupBy([month, 'beyondRemit.schoolId', 'school.name'])
    .orderBy(month, 'desc')
    .orderBy('school.name')
    .orderBy('beyondRemit.schoolId')
    .select([
      // The first day of the month.
      month.as('month'),
      'school.name as schoolName',
      sql<number>`count(*)::int`.as('times'),
      sql<number>`sum(minutes)::int`.as('minutesAsked'),
      // What was done all the same: hours out of remit (CSW-31).
      sql<number>`coalesce(sum(minutes) filter (where answer = 'done this once'), 0)::int`.as('minutesDone'),
    ])
    .execute()
}
