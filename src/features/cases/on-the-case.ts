import type { ExpressionBuilder } from 'kysely'
import type { Day } from '#platform/dates/day.ts'
import type { Tables } from '#platform/db/tables.ts'

/** A place on a case that counts on a day: begun, and not over before it. */
export function isOnTheCase(on: ExpressionBuilder<Tables, 'caseMember'>, day: Day) {
  return on.and([on('caseMember.startsOn', '<=', day), hasNotEnded(on, day)])
}

/** One that counts on a day, or will. */
export function hasNotEnded(on: ExpressionBuilder<Tables, 'caseMember'>, day: Day) {
  return on.or([on('caseMember.endsOn', 'is', null), on('caseMember.endsOn', '>=', day)])
}
