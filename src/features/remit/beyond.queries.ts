import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'

/** What was asked beyond the remit in the last year: mine, and that of the teams I supervise. Latest first. */
export async function selectBeyond(
  { db, actor, today }: Read,
  most: number,
  before?: { readonly onDay: Day; readonly id: string },
) {
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
    .where('beyondRemit.onDay', '>=', addDays(today, -365))
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

export type Beyond = Awaited<ReturnType<typeof selectBeyond>>[number]
