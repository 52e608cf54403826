import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { say } from '../logins.words.ts'
import { passwordFault } from '../passwords/password-rules.ts'
import { hashPassword, isPassword } from '../passwords/passwords.ts'
import { findWhoSignsIn, type Login, letIn } from './login.ts'
import { leaveLine } from './open-sign-in.ts'

/** Somebody who signed in with a password that another chose for them chooses their own, and is in (P17). */
export async function chooseOwnPassword(
  world: World,
  halfway: { readonly areaId: number; readonly token: Buffer },
  password: string,
  device?: Buffer,
): Promise<Login> {
  const now = world.clock.now()
  const who = await findWhoSignsIn(world, halfway)
  if (!who?.codeGiven || !who.mustChange) throw new NotSignedIn('No password is wanted')
  const fault = passwordFault(password, who.names)
  if (fault) throw new Refused(fault, 'password')
  if (await isPassword(password, who.passwordHash)) throw new Refused(say.samePassword, 'password')
  const hash = await hashPassword(password)
  const { areaId, staffId } = who
  await transact(world.database, undefined, async (open) => {
    await open.call('select auth.set_password($1, $2, $3)', [areaId, staffId, hash])
    await open.call('select auth.end_all_sign_ins($1, $2, $3)', [areaId, staffId, now])
    leaveLine(open, areaId, now, 'password changed', staffId)
  })
  return letIn(world, { ...who, mustChange: false }, device)
}
