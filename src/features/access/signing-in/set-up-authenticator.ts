import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { forgetTries, takeTry, tryingOf } from '../tries.ts'
import {
  authenticatorUri,
  newAuthenticatorSecret,
  newRecoveryCodes,
  recoveryCodeBytes,
  stepOfCode,
} from './authenticator.ts'
import { type Login, letIn, whoSignsIn } from './login.ts'
import { leaveLine, type OpenedSignIn } from './open-sign-in.ts'
import { aboutSecret, secretOf } from './second-step.ts'
import { say } from './sign-in.words.ts'

export interface NewAuthenticator {
  readonly secret: string
  readonly uri: string
}

/** A secret for the person to put in their authenticator. It counts once they have typed a code of it. */
export async function proposeAuthenticator(
  { database, site }: World,
  { areaId, staffId }: { areaId: number; staffId: string },
): Promise<void> {
  const secret = site.keys.encrypt(newAuthenticatorSecret(), aboutSecret({ areaId, staffId }))
  await transact(database, undefined, ({ call }) =>
    call('select auth.propose_totp($1, $2, $3)', [areaId, staffId, secret]),
  )
}

/** The secret that waits to be confirmed, for somebody who has given their password and has no authenticator yet. */
export async function authenticatorToSetUp(world: World, { areaId, staffId }: OpenedSignIn): Promise<NewAuthenticator> {
  return transact(world.database, undefined, async ({ call }) => {
    const [row] = await call('select totp_secret, email from auth.unconfirmed_totp($1, $2)', [areaId, staffId])
    if (!row) throw new NotSignedIn('There is an authenticator already')
    const [sealed, email] = row as [string, string]
    const secret = world.site.keys.decrypt(sealed, aboutSecret({ areaId, staffId }))
    return { secret, uri: authenticatorUri(secret, email) }
  })
}

/** Confirms the authenticator with a first code of it, and hands out recovery codes, which are shown once. */
export async function confirmAuthenticator(
  world: World,
  halfway: Pick<OpenedSignIn, 'areaId' | 'token'>,
  code: string,
  device?: Buffer,
): Promise<{ login: Login; recoveryCodes: string[] }> {
  const now = world.clock.now()
  const { areaId, token } = halfway
  const recoveryCodes = newRecoveryCodes()
  const tried = await transact(world.database, undefined, async (open) => {
    const who = await whoSignsIn(open, halfway, now)
    if (!who?.awaitsCode || who.codeGiven || who.hasAuthenticator || who.hasPasskey || !who.totpSecret)
      throw new NotSignedIn('There is nothing to set up')
    const trying = await tryingOf(open, 'code', who, device, now)
    if (!(await takeTry(open, trying, now))) return { who, may: false, right: false }
    const secret = await secretOf(open, world, { ...who, totpSecret: who.totpSecret })
    const step = stepOfCode(secret, code, now)
    if (!step) return { who, may: true, right: false }
    await forgetTries(open, trying)
    await open.call('select auth.set_totp($1, $2, $3, $4, $5::bytea[])', [
      areaId,
      who.staffId,
      world.site.keys.encrypt(secret, aboutSecret(who)),
      now,
      recoveryCodes.map(recoveryCodeBytes),
    ])
    await open.call('select auth.use_totp_step($1, $2, $3)', [areaId, who.staffId, step])
    await open.call('select auth.end_sign_in($1, $2, $3)', [areaId, token, now])
    leaveLine(open, areaId, now, 'authenticator set up', who.staffId)
    return { who, may: true, right: true }
  })
  if (!tried.may) throw new Refused(say.tooManyTries, 'code')
  if (!tried.right) throw new Refused(say.wrongCode, 'code')
  return { login: await letIn(world, tried.who, device), recoveryCodes }
}
