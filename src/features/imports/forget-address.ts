import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'

interface Address {
  readonly lines: string
  readonly postcode: string | null
}

/**
 * Children’s address is about to be protected: it is taken out of what is kept of class lists, also of rows about other
 * people. Answers the children who seem to live with them and whom the actor does not know, with who leads their schools;
 * and who was told already of a child whose record is restricted, without saying who that is.
 */
export async function forgetImportedAddresses(
  write: Write,
  childIds: readonly string[],
  { lines, postcode }: Address,
): Promise<readonly { childId: string | null; leadId: string }[]> {
  return write.db
    .selectFrom(
      sql<{
        childId: string | null
        leadId: string
      }>`public.forget_imported_addresses(${childIds}::uuid[], ${lines}, ${postcode}, ${write.now})`.as('nearby'),
    )
    .selectAll()
    .execute()
}
