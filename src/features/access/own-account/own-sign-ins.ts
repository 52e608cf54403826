import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { verb } from '../verb.ts'

export interface OwnSignIn {
  readonly id: string
  readonly kind: 'browser' | 'command line'
  readonly openedAt: Date
  readonly seenAt: Date
  /** This is the one that asks. */
  readonly isHere: boolean
}

/** Where I am signed in now, what was used last first. */
export async function ownSignIns(read: Read): Promise<OwnSignIn[]> {
  return read.db
    .selectFrom(sql<OwnSignIn>`auth.my_sign_ins(${read.now})`.as('mine'))
    .select(['mine.id', 'mine.kind', 'mine.openedAt', 'mine.seenAt', 'mine.isHere'])
    .execute()
}

/** Ends one browser or command that I am signed in with: its next click finds nobody. */
export const endOwnSignIn = verb('use own account', async (write, signInId: string) => {
  const { ended } = await write.db
    .selectFrom(sql`auth.end_my_sign_in(${signInId}::uuid, ${write.now})`.as('one'))
    .select(sql<boolean>`one`.as('ended'))
    .executeTakeFirstOrThrow()
  if (!ended) throw new NotFound('Sign-in')
  write.audit('signed out elsewhere', { staffId: write.actor.id, signInId })
})
