import { childNameColumns, withChildName } from '#features/access/child-name.ts'
import type { Read, Write } from '#platform/context.ts'

const PAGE = 25

/** My notices, latest first, a page at a time: `before` is the time and id of the last one shown. */
export async function myNotices(read: Read, before: { at: Date; id: string } | undefined) {
  const { areaId, id } = read.actor
  const rows = await read.db
    .selectFrom('notice')
    .leftJoin('staffMember as sender', (on) =>
      on.on('sender.areaId', '=', areaId).onRef('sender.id', '=', 'notice.fromId'),
    )
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'notice.childId'))
    .where('notice.areaId', '=', areaId)
    .where('notice.toId', '=', id)
    .$if(before !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('notice.at', '<', before!.at),
          is.and([is('notice.at', '=', before!.at), is('notice.id', '<', before!.id)]),
        ]),
      ),
    )
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
    ])
    .select(['sender.givenName as senderGiven', 'sender.familyName as senderFamily'])
    .select(['child.id as childId', ...childNameColumns])
    .execute()
  return { notices: rows.slice(0, PAGE).map((row) => withChildName(row, read.actor)), more: rows.length > PAGE }
}

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
