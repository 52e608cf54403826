import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { isForMe } from './concerns.queries.ts'

export interface Listed {
  readonly show: 'open' | 'closed' | 'mine'
  /** The last row of the page before. */
  readonly after?:
    | { readonly status: 'open' | 'decided' | 'closed'; readonly at: Date; readonly id: string }
    | undefined
}

const PAGE = 25

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Concerns for me, or raised by me: what waits to be decided first, and of that the longest wait. Of those that are closed a function
 * finds which these are (migration 0090).
 */
export async function listConcerns(read: Read, { show, after }: Listed) {
  const { areaId, id } = read.actor
  const latestFirst = show !== 'open'
  const latestClosed = sql<string>`(select concern_id from public.latest_closed_concerns(
    ${after?.at ?? 'infinity'}::timestamptz, ${after?.id ?? LAST_ID}::uuid, ${PAGE + 1}))`
  const rows = await read.db
    .selectFrom('concern')
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'concern.schoolId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'concern.aboutId'))
    .where('concern.areaId', '=', areaId)
    .$if(show === 'mine', (query) => query.where('concern.raisedBy', '=', id))
    .$if(show !== 'mine', (query) => query.where(isForMe(read)))
    .$if(show === 'open', (query) => query.where((is) => is.ref('concern.isOpen')))
    .$if(show === 'closed', (query) => query.where('concern.id', 'in', latestClosed))
    .$if(after !== undefined && !latestFirst, (query) =>
      query.where(
        sql<boolean>`(concern.status, concern.raised_at, concern.id) > (${after?.status}::concern_status, ${after?.at}, ${after?.id}::uuid)`,
      ),
    )
    .$if(after !== undefined && latestFirst, (query) =>
      query.where(sql<boolean>`(concern.raised_at, concern.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .$if(!latestFirst, (query) => query.orderBy('concern.status').orderBy('concern.raisedAt').orderBy('concern.id'))
    .$if(latestFirst, (query) => query.orderBy('concern.raisedAt', 'desc').orderBy('concern.id', 'desc'))
    .limit(PAGE + 1)
    .select(['concern.id', 'child.id as childId', 'concern.aboutName', 'concern.raisedAt', 'concern.alertedAt'])
    .select(['concern.seenAt', 'concern.status', 'concern.toldSteps', 'concern.inDanger', 'school.name as schoolName'])
    .select((is) =>
      is
        .selectFrom('concernDecision as latest')
        .where('latest.areaId', '=', areaId)
        .whereRef('latest.concernId', '=', 'concern.id')
        .orderBy('latest.decidedAt', 'desc')
        .limit(1)
        .select(sql<string | null>`case when latest.in_writing_on is null then latest.referred_on::text end`.as('day'))
        .as('referredOn'),
    )
    .execute()
  return { concerns: rows.slice(0, PAGE), more: rows.length > PAGE }
}

export type ListedConcern = Awaited<ReturnType<typeof listConcerns>>['concerns'][number]
