import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/** Who alone sees the item, with everything that hangs on it: also what whoever restricts it does not see. */
export async function keepReaders(write: Write, itemId: string, readers: readonly string[]): Promise<void> {
  await sql`select public.restrict_item(${itemId}::uuid, ${[...readers]}::uuid[])`.execute(write.db)
}
