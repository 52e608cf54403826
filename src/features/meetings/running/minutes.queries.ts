import type { Insertable } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { MinutesCorrection } from '#platform/db/tables.ts'

/** The item of confirmed minutes that is put right, as far as it is theirs to see. */
export async function selectCorrected({ db, actor: { areaId } }: Read, meetingId: string, itemId: string) {
  return db
    .selectFrom('meetingItem')
    .where('areaId', '=', areaId)
    .where('id', '=', itemId)
    .where('meetingId', '=', meetingId)
    .select(['childId', 'readers', 'circles'])
    .executeTakeFirst()
}

type Correction = Omit<Insertable<MinutesCorrection>, 'areaId' | 'id' | 'raisedBy' | 'at'>

export async function keepCorrection(write: Write, correction: Correction): Promise<void> {
  const { areaId, id: raisedBy } = write.actor
  await write.db
    .insertInto('minutesCorrection')
    .values({ areaId, id: write.newId(), raisedBy, at: write.now, ...correction })
    .execute()
}
