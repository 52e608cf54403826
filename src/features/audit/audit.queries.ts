import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'

const PAGE = 50

export interface Line {
  readonly at: Date
  readonly what: string
  readonly personId: string | null
  readonly name: string | null
  readonly jobTitle: string | null
}

export interface LogLine extends Line {
  readonly children: number
}

/** One page of who has looked at or changed a child's record, latest first. The database says nothing of a child whom they do not see. */
export async function whoHasLooked(
  { db, actor }: Read,
  childId: string,
  before: Date,
): Promise<{ lines: Line[]; more: boolean }> {
  const looked = sql<{
    at: Date
    personId: string
    what: string
    lane: number
    seq: number
  }>`audit.who_has_looked(${childId}::uuid, ${before}, ${PAGE + 1})`
  const lines = await db
    .selectFrom(looked.as('looked'))
    .leftJoin('staffMember as staff', (on) =>
      on.on('staff.areaId', '=', actor.areaId).onRef('staff.id', '=', 'looked.personId'),
    )
    .select([
      'looked.at',
      'looked.what',
      'looked.personId',
      'staff.jobTitle',
      sql<string | null>`staff.given_name || ' ' || staff.family_name`.as('name'),
    ])
    .orderBy('looked.at', 'desc')
    .orderBy('looked.lane')
    .orderBy('looked.seq')
    .execute()
  return wholeMoments(lines)
}

/** One page of the area's log, latest first; of one person where asked. The database gives it to data-protection officers only. */
export async function readLog(
  { db, actor }: Read,
  before: Date,
  personId: string | undefined,
): Promise<{ lines: LogLine[]; more: boolean }> {
  const log = sql<{
    at: Date
    personId: string
    what: string
    childIds: string[]
    lane: number
    seq: number
  }>`audit.read_log(${before}, ${personId ?? null}::uuid, ${PAGE + 1})`
  const lines = await db
    .selectFrom(log.as('log'))
    .leftJoin('staffMember as staff', (on) =>
      on.on('staff.areaId', '=', actor.areaId).onRef('staff.id', '=', 'log.personId'),
    )
    .select([
      'log.at',
      'log.what',
      'log.personId',
      'staff.jobTitle',
      sql<string | null>`staff.given_name || ' ' || staff.family_name`.as('name'),
      sql<number>`cardinality(log.child_ids)`.as('children'),
    ])
    .orderBy('log.at', 'desc')
    .orderBy('log.lane')
    .orderBy('log.seq')
    .execute()
  return wholeMoments(lines)
}

/** A page goes on by time, so it never ends within a moment: nothing that happened in one millisecond is lost between two. */
function wholeMoments<L extends { at: Date }>(lines: readonly L[]): { lines: L[]; more: boolean } {
  const next = lines[PAGE]
  if (!next) return { lines: [...lines], more: false }
  const before = lines.filter(({ at }) => at.getTime() > next.at.getTime())
  return { lines: before.length > 0 ? before : [...lines], more: true }
}
