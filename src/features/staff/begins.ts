import { announcement } from '#platform/announcement.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Duty } from '#platform/db/tables.ts'

/** Somebody begins, or will begin, to work somewhere. */
export const personBegins = announcement<{
  readonly staffId: string
  readonly organisationId: string
  readonly duty: Duty | null
  readonly startsOn: Day
}>()
