import { sql } from 'kysely'
import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import type { Read, Write } from '#platform/context.ts'
import { once } from '#platform/once.ts'

const PAGE = 25
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** My notices, latest first, a page at a time: `before` is the time and id of the last one shown. */
export async function myNotices(read: Read, before: { at: Date; id: string } | undefined) {
  const rows = await noticesBefore(read, before?.at ?? 'infinity', before?.id ?? LAST_ID).execute()
  const page = rows.slice(0, PAGE)
  const gone = await childrenGone(
    read,
    page.filter(({ kind }) => kind === 'child moved school').map(({ id }) => id),
  )
  const notices = page.map((row) => ({ ...withChildName(row, read.actor), gone: gone.get(row.id) ?? null }))
  return { notices, more: rows.length > PAGE }
}

const noticesBefore = once((read: Read, beforeAt: Date | 'infinity', beforeId: string) => {
  const { areaId, id } = read.actor
  return read.db
    .selectFrom('notice')
    .leftJoin('staffMember as sender', (on) =>
      on.on('sender.areaId', '=', areaId).onRef('sender.id', '=', 'notice.fromId'),
    )
    .leftJoin('helpCase', (on) => on.on('helpCase.areaId', '=', areaId).onRef('helpCase.id', '=', 'notice.caseId'))
    .leftJoin('action', (on) => on.on('action.areaId', '=', areaId).onRef('action.id', '=', 'notice.actionId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'notice.childId'))
    .leftJoin('helpRequest as request', (on) =>
      on.on('request.areaId', '=', areaId).onRef('request.id', '=', 'notice.requestId'),
    )
    .leftJoin('onwardReferral as onward', (on) =>
      on.on('onward.areaId', '=', areaId).onRef('onward.id', '=', 'notice.onwardId'),
    )
    .leftJoin('report', (on) => on.on('report.areaId', '=', areaId).onRef('report.id', '=', 'notice.reportId'))
    .leftJoin('releasedReport as copy', (on) =>
      on.on('copy.areaId', '=', areaId).onRef('copy.reportId', '=', 'notice.reportId'),
    )
    .leftJoin('reportCall as call', (on) => on.on('call.areaId', '=', areaId).onRef('call.id', '=', 'notice.callId'))
    .where('notice.areaId', '=', areaId)
    .where('notice.toId', '=', id)
    .where(sql<boolean>`(notice.at, notice.id) < (${beforeAt}::timestamptz, ${beforeId}::uuid)`)
    .orderBy('notice.at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(PAGE + 1)
    .select([
      'notice.id',
      'notice.kind',
      'notice.at',
      'notice.readAt',
      'notice.requestId',
      'notice.caseId',
      'notice.actionId',
      'notice.concernId',
      'notice.onwardId',
      'notice.meetingId',
      'notice.raisedId',
      'notice.visitId',
      'notice.reportId',
      'notice.callId',
    ])
    .select(['sender.givenName as senderGiven', 'sender.familyName as senderFamily'])
    .select(['child.id as childId', ...childNameColumns])
    .select(['notice.childId as aboutChildId', 'helpCase.id as seenCaseId', 'action.id as seenActionId'])
    .select(['request.id as seenRequestId', 'onward.id as seenOnwardId', 'report.id as seenReportId'])
    .select(['copy.reportId as seenCopyId', 'call.id as seenCallId'])
})

export async function markNoticesRead(write: Write): Promise<void> {
  const { areaId, id } = write.actor
  await write.db
    .updateTable('notice')
    .set({ readAt: write.now })
    .where('areaId', '=', areaId)
    .where('toId', '=', id)
    .where('readAt', 'is', null)
    .execute()
}

interface Gone {
  readonly noticeId: string
  readonly childId: string
  readonly givenName: string
  readonly familyName: string
  readonly schoolId: string | null
  readonly schoolName: string | null
}

/** Who was taken onto another school’s roll, by notice: they are seen no more, and are named once, to whoever was told. */
async function childrenGone(read: Read, noticeIds: readonly string[]): Promise<ReadonlyMap<string, Gone>> {
  if (noticeIds.length === 0) return new Map()
  const gone = await read.db
    .selectFrom(sql<Gone>`public.children_gone(${noticeIds}::uuid[])`.as('gone'))
    .selectAll()
    .execute()
  return new Map(gone.map((child) => [child.noticeId, child]))
}
