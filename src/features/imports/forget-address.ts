import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

/** A child’s address became protected: it is also taken out of what is kept of class lists. */
export async function forgetImportedAddress(write: Write, childId: string): Promise<void> {
  await sql`select public.forget_imported_address(${childId}::uuid)`.execute(write.db)
}
