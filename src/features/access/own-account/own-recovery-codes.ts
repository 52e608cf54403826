import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { ProveAgain, Refused } from '#platform/errors.ts'
import { recoveryCodeBytes, recoveryCodesFrom } from '../signing-in/authenticator.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { verb } from '../verb.ts'

/**
 * Ten codes that I may write down now. They are kept nowhere: like a new authenticator they follow from who I am and when I
 * proved it, so that a page that is drawn again shows the same, and after another proof they are others.
 */
export function nextRecoveryCodes({ actor, site }: Read): string[] {
  const { id: staffId, areaId, provedAt } = actor
  if (!provedAt) throw new ProveAgain('change own keys')
  return recoveryCodesFrom((nth) =>
    site.keys.mark(`${areaId} ${staffId} ${provedAt.toISOString()} ${nth}`, 'next recovery code'),
  )
}

/** How many of my codes can still be used. */
export async function recoveryCodesLeft(read: Read): Promise<number> {
  const { left } = await read.db
    .selectFrom(sql`auth.my_recovery_codes()`.as('mine'))
    .select(sql<number>`mine`.as('left'))
    .executeTakeFirstOrThrow()
  return left
}

/** Which ten codes a page showed: it sends this back, and says nothing of them to whoever finds it alone. */
export function printOf(codes: readonly string[]): string {
  return createHash('sha256').update(codes.join(' ')).digest('base64url')
}

/**
 * The codes that I was shown count from now on, and none from before. Writing ten codes down takes longer than a proof counts:
 * after another one the codes are others, and whoever kept the first must not believe that those count.
 */
export const renewOwnRecoveryCodes = verb('change own keys', async (write, shown: string) => {
  const codes = nextRecoveryCodes(write)
  if (printOf(codes) !== shown) throw new Refused(say.otherCodes)
  await sql`select auth.renew_recovery_codes(${codes.map(recoveryCodeBytes)}::bytea[])`.execute(write.db)
  write.audit('recovery codes renewed', { staffId: write.actor.id })
})
