import { sql } from 'kysely'
import { whereIWork } from '#features/staff/where-i-work.ts'
import type { Read } from '#platform/context.ts'

const DAYS = 91

/**
 * How long reports of my teams waited to be answered, from being sent to be seen to being seen or returned: the middle one of the last
 * three months, in hours, and how many there were. For a wide query.
 */
export function howLongTheyWait(read: Read) {
  const { areaId } = read.actor
  const since = new Date(read.now.getTime() - DAYS * 86_400_000)
  return read.db
    .selectFrom('reportLook as look')
    .innerJoin('reportVersion as sent', (on) =>
      on.on('sent.areaId', '=', areaId).onRef('sent.id', '=', 'look.versionId'),
    )
    .where('look.areaId', '=', areaId)
    .where('look.at', '>=', since)
    .where('look.teamId', 'in', whereIWork(read, ['supervisor']))
    .select(sql<number>`count(*)::int`.as('answered'))
    .select(
      sql<
        number | null
      >`percentile_cont(0.5) within group (order by extract(epoch from look.at - sent.sent_at) / 3600)`.as('hours'),
    )
}
