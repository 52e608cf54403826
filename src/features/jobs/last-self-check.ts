import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

/** When the records last looked at themselves, and what was not as it must be: names of rules, and nothing of anybody. */
export interface LastSelfCheck {
  readonly at: Date
  readonly checks: number
  readonly faults: readonly string[]
}

/** Nothing for those who do not look after the area. */
export function selectLastSelfCheck({ db }: Read) {
  return db
    .selectFrom(sql<LastSelfCheck>`platform.last_self_check()`.as('looked'))
    .select(['looked.at', 'looked.checks', 'looked.faults'])
}
