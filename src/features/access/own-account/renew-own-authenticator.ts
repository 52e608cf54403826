import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { ProveAgain, Refused } from '#platform/errors.ts'
import { endSignIns } from '../logins.ts'
import { authenticatorSecretOf, authenticatorUri, stepOfCode } from '../signing-in/authenticator.ts'
import { aboutSecret } from '../signing-in/second-step.ts'
import type { NewAuthenticator } from '../signing-in/set-up-authenticator.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { verb } from '../verb.ts'

/**
 * The secret that I may put into my authenticator now. It is kept nowhere: it follows from who I am and when I proved it,
 * so that a page that is drawn again shows the same, and after another proof it is another.
 */
export function nextAuthenticator({ actor, site }: Read, email: string): NewAuthenticator {
  const { id: staffId, areaId, provedAt } = actor
  if (!provedAt) throw new ProveAgain('change own keys')
  const mark = site.keys.mark(`${areaId} ${staffId} ${provedAt.toISOString()}`, 'next authenticator')
  const secret = authenticatorSecretOf(mark)
  return { secret, uri: authenticatorUri(secret, email) }
}

/** A new phone: the authenticator on it takes the place of the one before, and everywhere else I am signed out. */
export const renewOwnAuthenticator = verb('change own keys', async (write, code: string) => {
  const { id: staffId, areaId } = write.actor
  const { secret } = nextAuthenticator(write, '')
  const step = stepOfCode(secret, code, write.now)
  if (!step) throw new Refused(say.wrongCode, 'code')
  const sealed = write.site.keys.encrypt(secret, aboutSecret({ areaId, staffId }))
  await sql`select auth.renew_totp(${sealed}, ${write.now}, ${step})`.execute(write.db)
  await endSignIns(write, staffId, { butNotHere: true })
  write.audit('authenticator renewed', { staffId })
})
