import { sql } from 'kysely'
import { childNameColumns, withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { RequestStatus } from '#platform/db/tables.ts'
import { closedStatuses } from '../help-request.ts'

const PAGE = 50

export interface Listed {
  /** What waits for this person · what they sent · what is open · what has its answer. */
  readonly show: 'todo' | 'sent' | 'open' | 'closed'
  readonly schoolId?: string | undefined
  /** The last row of the page before: of a queue its day, of the others its time. */
  readonly afterDay?: Day | undefined
  readonly before?: Date | undefined
  readonly id?: string | undefined
}

/** Requests that the actor may see: those that wait by the day they were promised for, the others latest first. */
export async function listRequests(read: Read, listed: Listed, most = PAGE) {
  const rows = await inOrder(narrowed(read, rowsOfList(read, most), listed, most), listed).execute()
  return { requests: rows.slice(0, most).map((row) => withChildName(row, read.actor)), more: rows.length > most }
}

export const isQueue = ({ show }: Pick<Listed, 'show'>) => show === 'todo' || show === 'open'

function rowsOfList(read: Read, most: number) {
  const { areaId } = read.actor
  return read.db
    .selectFrom('helpRequest')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'),
    )
    .innerJoin('organisation as teamName', (on) =>
      on.on('teamName.areaId', '=', areaId).onRef('teamName.id', '=', 'helpRequest.teamId'),
    )
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'helpRequest.teamId'))
    .innerJoin('staffMember as referrer', (on) =>
      on.on('referrer.areaId', '=', areaId).onRef('referrer.id', '=', 'helpRequest.raisedBy'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'helpRequest.childId'))
    .where('helpRequest.areaId', '=', areaId)
    .limit(most + 1)
    .select(['helpRequest.id', 'helpRequest.childId', 'helpRequest.status', 'helpRequest.raisedAt'])
    .select([
      'helpRequest.answerDueOn',
      'helpRequest.helpedFrom',
      'helpRequest.helpedUntil',
      'helpRequest.raisedBy',
      'school.name as schoolName',
      'teamName.name as teamName',
    ])
    .select(['referrer.givenName as referrerGiven', 'referrer.familyName as referrerFamily'])
    .select(childNameColumns)
}

type Rows = ReturnType<typeof rowsOfList>

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * What is open is few. Which of all that had their answer are the latest is found by a function (migration 0075): the row policy alone would be asked
 * of every other team’s and school’s too.
 */
function narrowed(read: Read, rows: Rows, { show, schoolId, before, id }: Listed, most: number): Rows {
  const inSchool = schoolId ? rows.where('helpRequest.schoolId', '=', schoolId) : rows
  if (show === 'sent') return inSchool.where('helpRequest.raisedBy', '=', read.actor.id)
  if (show === 'open') return inSchool.where((is) => is.ref('helpRequest.isOpen'))
  if (show === 'closed' && schoolId) return inSchool.where('helpRequest.status', 'in', closedStatuses)
  if (show === 'closed')
    return rows.where(
      'helpRequest.id',
      'in',
      sql<string>`(select request_id from public.latest_requests(${closedStatuses}::request_status[],
        ${before ?? 'infinity'}::timestamptz, ${id ?? LAST_ID}::uuid, ${most + 1}))`,
    )
  return waitingForMe(
    read,
    inSchool.where((is) => is.ref('helpRequest.isOpen')),
  )
}

/** What the actor’s roles have to answer; and of their own, what they are asked more about. */
function waitingForMe({ actor }: Read, rows: Rows): Rows {
  const statuses: RequestStatus[] = []
  if (actor.roles.has('school lead')) statuses.push('awaiting screening', 'needs detail')
  if (actor.roles.has('supervisor')) statuses.push('awaiting decision', 'accepted')
  const toAgree = sql<boolean>`(team.definition #>> '{steps,educationManagerAgrees}')::boolean and not exists (
    select from request_step as agreed where agreed.area_id = ${actor.areaId}
      and agreed.request_id = help_request.id and agreed.step = 'education manager')`
  return rows.where((is) =>
    is.or([
      ...(statuses.length > 0 ? [is('helpRequest.status', 'in', statuses)] : []),
      ...(actor.roles.has('education manager')
        ? [is.and([is('helpRequest.status', '=', 'awaiting decision'), toAgree])]
        : []),
      is.and([
        is('helpRequest.raisedBy', '=', actor.id),
        is('helpRequest.status', 'in', ['needs detail', 'more detail asked']),
      ]),
    ]),
  )
}

function inOrder(rows: Rows, { afterDay, before, id, ...listed }: Listed): Rows {
  if (isQueue(listed)) {
    const next =
      afterDay && id
        ? rows.where(sql<boolean>`(help_request.answer_due_on, help_request.id) > (${afterDay}::date, ${id}::uuid)`)
        : rows
    return next.orderBy('helpRequest.answerDueOn').orderBy('helpRequest.id')
  }
  const next =
    before && id
      ? rows.where(sql<boolean>`(help_request.raised_at, help_request.id) < (${before}::timestamptz, ${id}::uuid)`)
      : rows
  return next.orderBy('helpRequest.raisedAt', 'desc').orderBy('helpRequest.id', 'desc')
}

/** The schools with an open request that the actor may see, to narrow a list by. */
export async function schoolsWithRequests({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('helpRequest')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'helpRequest.schoolId'),
    )
    .where('helpRequest.areaId', '=', areaId)
    .where((is) => is.ref('helpRequest.isOpen'))
    .distinct()
    .orderBy('school.name')
    .orderBy('school.id')
    .limit(200)
    .select(['school.id', 'school.name'])
    .execute()
}
