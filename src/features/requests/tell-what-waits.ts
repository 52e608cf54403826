import { sql } from 'kysely'
import { told } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'

/**
 * Somebody has left, or left one team or school. The cases they led, the actions they were to do and the requests on which
 * they were asked for more wait for somebody: those who can give them to another are told of each.
 */
export async function tellWhatWaits(
  write: Write,
  { staffId, organisationId = null }: { readonly staffId: string; readonly organisationId?: string | null },
): Promise<void> {
  const waits = sql<string>`public.tell_what_waits(${staffId}::uuid, ${organisationId}::uuid, ${write.now}, ${write.today})`
  const rows = await write.db.selectFrom(waits.as('waits')).select(sql<string>`waits`.as('toId')).execute()
  const staffIds = [...new Set(rows.map(({ toId }) => toId))]
  if (staffIds.length > 0) await told.announce(write, { staffIds })
}
