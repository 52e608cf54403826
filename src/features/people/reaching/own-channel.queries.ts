import type { Insertable } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { OwnChannel } from '#platform/db/tables.ts'
import { isAnAdults } from '../own-channel-of.ts'

/** Where a young person is written to themselves now, if anywhere. */
export function selectOwnChannel({ db, actor }: Read, childId: string) {
  return db
    .selectFrom('ownChannel')
    .where('areaId', '=', actor.areaId)
    .where('childId', '=', childId)
    .where('endedAt', 'is', null)
    .orderBy('writtenAt', 'desc')
    .select(['id', 'childId', 'channel', 'address', 'understands', 'parentsKnow', 'whyNotTold', 'othersRead'])
    .select([
      'safeNote',
      'language',
      'verifiedAddress',
      'verifiedAt',
      'writtenAt',
      'version',
      isAnAdults(actor.areaId, 'ownChannel'),
    ])
    .limit(1)
}

/** The same by its own id, which a page or a mail names. */
export async function ownChannel({ db, actor }: Read, id: string) {
  return db
    .selectFrom('ownChannel')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .select(['id', 'childId', 'channel', 'address', 'language', isAnAdults(actor.areaId, 'ownChannel')])
    .executeTakeFirst()
}

export async function insertOwnChannel(write: Write, row: Insertable<OwnChannel>): Promise<void> {
  await write.db.insertInto('ownChannel').values(row).execute()
}

export async function endOwnChannels(write: Write, childId: string): Promise<number> {
  const ended = await write.db
    .updateTable('ownChannel')
    .set({ endedAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('childId', '=', childId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export async function keepVerified(write: Write, id: string, verifiedAddress: string): Promise<void> {
  await write.db
    .updateTable('ownChannel')
    .set({ verifiedAddress, verifiedAt: write.now, verifiedBy: write.actor.id })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', id)
    .execute()
}
