import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/**
 * A record that two children shared is two again. Of a concern that was raised in between nobody knows which of them it is
 * about: those who deal with it are told to look, and whoever told the records apart does not learn that there is one.
 */
export async function concernsLookAgain(write: Write, { mergeId }: { readonly mergeId: string }): Promise<void> {
  await sql`select public.concerns_of_records_told_apart(${mergeId}::uuid, ${write.now})`.execute(write.db)
}
