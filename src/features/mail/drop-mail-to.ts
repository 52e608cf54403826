import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/** Somebody has left for good: what waited to be mailed to them is not sent, and does not stand as waiting for ever. */
export async function dropMailTo(
  write: Write,
  { staffId, organisationId }: { readonly staffId: string; readonly organisationId?: string },
): Promise<void> {
  if (organisationId) return
  const dropped = sql<{ mails: number }>`(select public.drop_mail_to(${staffId}::uuid, ${write.now}) as mails)`
  const { mails } = await write.db.selectFrom(dropped.as('dropped')).select('dropped.mails').executeTakeFirstOrThrow()
  if (mails > 0) write.audit('mail not sent', { staffId, mails, why: 'has left' })
}
