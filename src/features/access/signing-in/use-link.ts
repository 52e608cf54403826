import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { Refused } from '#platform/errors.ts'
import { findLink, type LinkToken, takeLink } from '../links.ts'
import { passwordFault } from '../passwords/password-rules.ts'
import { hashPassword } from '../passwords/passwords.ts'
import type { Login } from './login.ts'
import { leaveLine } from './open-sign-in.ts'
import { afterPassword } from './sign-in.ts'
import { say } from './sign-in.words.ts'

/**
 * Somebody chooses a password by the link that was sent to them. They are signed out everywhere, and signed in here no
 * further than a password takes them: the second step is asked for as ever (P15).
 */
export async function useLink(
  world: World,
  token: LinkToken,
  password: string,
  secondFactor: 'required' | 'off',
  device?: Buffer,
): Promise<Login> {
  const now = world.clock.now()
  const link = await findLink(world, token)
  if (!link) throw new Refused(say.linkEnded)
  const fault = passwordFault(password, link.names)
  if (fault) throw new Refused(fault, 'password')
  const hash = await hashPassword(password)
  const { areaId, staffId, purpose } = link
  const used = await transact(world.database, undefined, async (open) => {
    if (!(await takeLink(open, token, now))) return false
    await open.call('select auth.set_password($1, $2, $3)', [areaId, staffId, hash])
    await open.call('select auth.end_all_sign_ins($1, $2, $3)', [areaId, staffId, now])
    leaveLine(open, areaId, now, purpose === 'invitation' ? 'invitation used' : 'password recovered', staffId)
    return true
  })
  if (!used) throw new Refused(say.linkEnded)
  return afterPassword(world, { ...link, mustChange: false }, secondFactor, device)
}
