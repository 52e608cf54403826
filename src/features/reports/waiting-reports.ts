import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { missedBeforeMeetings } from './lists.queries.ts'

/** What the pages of supervisors say of reports: board and supervision ask here. */
export interface WaitingReports {
  readonly authorId: string
  readonly teamId: string
  readonly waiting: number
  readonly sinceAt: Date
}

/** How many reports of each worker wait to be seen, and since when: of the teams that the reader supervises. */
export async function waitingReports(read: Read): Promise<WaitingReports[]> {
  return read.db
    .selectFrom('report')
    .where('areaId', '=', read.actor.areaId)
    .where('state', '=', sql.lit('with reviewer'))
    .groupBy(['teamId', 'authorId'])
    .orderBy('authorId')
    .select((is) => [
      'teamId',
      'authorId',
      is.fn.countAll<number>().as('waiting'),
      is.fn.min<Date>('sentAt').as('sinceAt'),
    ])
    .execute()
}

/** Days from sending a report to an answer, the middle one of the last 90 days; undefined where nobody sent one. */
export async function daysToAnswer(read: Read, teamId: string): Promise<number | undefined> {
  const { areaId } = read.actor
  const found = await read.db
    .selectFrom('reportLook as look')
    .innerJoin('reportVersion as sent', (on) =>
      on.on('sent.areaId', '=', areaId).onRef('sent.id', '=', 'look.versionId'),
    )
    .where('look.areaId', '=', areaId)
    .where('look.teamId', '=', teamId)
    .where('look.at', '>=', new Date(read.now.getTime() - 90 * 86_400_000))
    .select(
      sql<
        number | null
      >`(extract(epoch from percentile_cont(0.5) within group (order by look.at - sent.sent_at)) / 86400)::float8`.as(
        'days',
      ),
    )
    .executeTakeFirst()
  return found?.days ?? undefined
}

/** Meetings of the last half year to which somebody came without what was asked for, by worker. */
export async function missedReports(read: Read) {
  const rows = await missedBeforeMeetings(read).execute()
  return rows.map(({ id, teamId, workerId, at }) => ({ callId: id, teamId, workerId, at }))
}
