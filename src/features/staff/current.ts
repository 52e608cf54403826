import type { ExpressionBuilder } from 'kysely'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

/** A membership that counts on a day: begun, and not ended before it. */
export function isCurrent(on: ExpressionBuilder<Tables, 'membership'>, day: Day) {
  return on.and([
    on('membership.startsOn', '<=', day),
    on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', day)]),
  ])
}
