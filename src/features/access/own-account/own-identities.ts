import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { verb } from '../verb.ts'

/** The accounts with a provider that sign me in. */
export async function ownIdentities(read: Read) {
  return read.db
    .selectFrom(sql<{ issuer: string; madeAt: Date }>`auth.my_identities()`.as('mine'))
    .select(['mine.issuer', 'mine.madeAt'])
    .execute()
}

/** My account with a provider signs me in no more. */
export const unlinkIdentity = verb('change own keys', async (write, issuer: string) => {
  const { unlinked } = await write.db
    .selectFrom(sql`auth.unlink_identity(${issuer})`.as('gone'))
    .select(sql<boolean>`gone`.as('unlinked'))
    .executeTakeFirstOrThrow()
  if (!unlinked) throw new NotFound('Identity')
  write.audit('identity unlinked', { staffId: write.actor.id })
})
