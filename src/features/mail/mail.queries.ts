import { type Insertable, sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { Mail, MailRhythm } from '#platform/db/tables.ts'

export async function insertMails(write: Write, rows: readonly Insertable<Mail>[]): Promise<void> {
  await write.db
    .insertInto('mail')
    .values([...rows])
    .execute()
}

/** A mail that still waits to be sent, held until this transaction ends. */
export async function waitingMail(write: Write, mailId: string) {
  return write.db
    .selectFrom('mail')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', mailId)
    .where('state', '=', sql.lit('waits'))
    .where('sendAt', 'is not', null)
    .select(['id', 'kind', 'toStaffId', 'toAdultId', 'toChannelId', 'about', 'things'])
    .forUpdate()
    .executeTakeFirst()
}

export async function endMails(
  write: Write,
  mailIds: readonly string[],
  how: { state: 'sent' | 'dropped' | 'gathered'; why?: string },
): Promise<number> {
  const ended = await write.db
    .updateTable('mail')
    .set({ state: how.state, why: how.why ?? null, endedAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('id', 'in', [...mailIds])
    .where('state', '=', sql.lit('waits'))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** My own address and language. */
export async function myAddress({ db, actor }: Read) {
  return db
    .selectFrom('staffMember')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', actor.id)
    .where('active', '=', true)
    .select(['email', 'language'])
    .executeTakeFirst()
}

/** What I chose, and when I was last mailed of what waits. */
export async function myChoice({ db, actor }: Read) {
  const row = await db
    .selectFrom('mailChoice')
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', actor.id)
    .select(['rhythm', 'gatheredAt'])
    .executeTakeFirst()
  return row ?? { rhythm: 'at once' as MailRhythm, gatheredAt: null }
}

export async function keepRhythm(write: Write, rhythm: MailRhythm): Promise<void> {
  const { areaId, id } = write.actor
  await write.db
    .insertInto('mailChoice')
    .values({ areaId, staffId: id, rhythm })
    .onConflict((it) => it.columns(['areaId', 'staffId']).doUpdateSet({ rhythm }))
    .execute()
}

/** Says that I was mailed of what waits now. Answers false when somebody did so since `before`. */
export async function keepGathered(write: Write, before: Date | null): Promise<boolean> {
  const { areaId, id } = write.actor
  const kept = await write.db
    .insertInto('mailChoice')
    .values({ areaId, staffId: id, gatheredAt: write.now })
    .onConflict((it) =>
      it
        .columns(['areaId', 'staffId'])
        .doUpdateSet({ gatheredAt: write.now })
        .where('mailChoice.gatheredAt', 'is not distinct from', before),
    )
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Mails for me that wait to be gathered into one. */
export async function mailsToGather({ db, actor }: Read) {
  return db
    .selectFrom('mail')
    .where('areaId', '=', actor.areaId)
    .where('toStaffId', '=', actor.id)
    .where('state', '=', sql.lit('waits'))
    .where('sendAt', 'is', null)
    .orderBy('madeAt')
    .limit(200)
    .select(['id', 'about'])
    .execute()
}

/** How much I was told of in Linkwork since then, and have not read. */
export async function unreadSince({ db, actor }: Read, since: Date | null): Promise<number> {
  const { unread } = await db
    .selectFrom('notice')
    .where('areaId', '=', actor.areaId)
    .where('toId', '=', actor.id)
    .where('readAt', 'is', null)
    .$if(since !== null, (query) => query.where('at', '>', since!))
    .select((is) => is.fn.countAll<number>().as('unread'))
    .executeTakeFirstOrThrow()
  return unread
}
