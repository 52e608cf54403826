import { sql } from 'kysely'
import { childNameColumns, withChildName } from '#features/people/child.ts'
import { PRIORITY_GROUPS } from '#features/people/priority-groups.ts'
import type { Read } from '#platform/context.ts'
import { groupsThatComeFirst } from '../groups-that-come-first.ts'

const PAGE = 50
const NO_RANK = 1_000_000

/** Where a request stands on the list: a place set by a supervisor, then a group that comes first, then its date. */
const place = sql<number>`coalesce(help_request.rank, ${sql.lit(NO_RANK)})`
const group = (read: Read) => sql<number>`case when cardinality(${groupsThatComeFirst(read)}) > 0 then 0 else 1 end`

export interface After {
  readonly place: number
  readonly group: number
  readonly at: Date
  readonly id: string
}

/** Requests that wait for somebody to help, in order, a page at a time. */
export async function waitingRequests(read: Read, after: After | undefined) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('helpRequest')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpRequest.childId'))
    .where('helpRequest.areaId', '=', areaId)
    .where((is) => is.ref('helpRequest.isOpen'))
    .where('helpRequest.status', '=', 'accepted')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${place}, ${group(read)}, help_request.raised_at, help_request.id) > (${after!.place}::int, ${after!.group}::int, ${after!.at}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy(place)
    .orderBy(group(read))
    .orderBy('helpRequest.raisedAt')
    .orderBy('helpRequest.id')
    .limit(PAGE + 1)
    .select([
      'helpRequest.id',
      'helpRequest.childId',
      'helpRequest.rank',
      'helpRequest.raisedAt',
      'helpRequest.decidedAt',
    ])
    .select(['helpRequest.waitingFor', 'helpRequest.answerDueOn', 'helpRequest.status'])
    .select([place.as('place'), group(read).as('group'), 'school.name as schoolName'])
    .select(groupsThatComeFirst(read).as('priorityGroups'))
    .select(childNameColumns)
    .execute()
  return { waiting: rows.slice(0, PAGE).map((row) => withChildName(row, read.actor)), more: rows.length > PAGE }
}

/** How many wait, and how many of them in each group: a group comes first, and leaves nobody out (CSW-39). */
export async function waitingByGroup(read: Read) {
  const inGroup = (name: string) => sql<number>`count(*) filter (where ${name} = any (waiting.groups))`
  const counts = await read.db
    .selectFrom(
      read.db
        .selectFrom('helpRequest')
        .where('helpRequest.areaId', '=', read.actor.areaId)
        .where((is) => is.ref('helpRequest.isOpen'))
        .where('helpRequest.status', '=', 'accepted')
        .select(groupsThatComeFirst(read).as('groups'))
        .as('waiting'),
    )
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where cardinality(waiting.groups) > 0)`.as('inAny'),
    ])
    .select(PRIORITY_GROUPS.map((name, index) => inGroup(name).as(`group${index}`)))
    .executeTakeFirstOrThrow()
  const byName = counts as unknown as Record<string, number>
  return {
    all: counts.all,
    inAny: counts.inAny,
    groups: PRIORITY_GROUPS.map((name, index) => ({ name, count: byName[`group${index}`] ?? 0 })),
  }
}
