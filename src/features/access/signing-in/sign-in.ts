import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { isPassword } from '../passwords/passwords.ts'
import { aboutOf, forgetTries, type Trying, takeTry, tryingOf } from '../tries.ts'
import { type Login, letIn, whoSignsIn } from './login.ts'
import { leaveLine, type OpenedSignIn, openSignIn } from './open-sign-in.ts'
import { useCode } from './second-step.ts'
import { proposeAuthenticator } from './set-up-authenticator.ts'
import { say } from './sign-in.words.ts'

export { leaveLine, type OpenedSignIn, openSignIn } from './open-sign-in.ts'

interface Known {
  readonly areaId: number
  readonly staffId: string
  readonly hash: string | undefined
  readonly hasAuthenticator: boolean
  readonly hasPasskey: boolean
  readonly mustChange: boolean
  readonly active: boolean
}

/**
 * The first step: e-mail and password. Says the same of a wrong password, an unknown e-mail and a person who has left, and
 * does the same work for each: a try is counted, a password is compared, and a line is written.
 */
export async function signInByPassword(
  world: World,
  email: string,
  password: string,
  secondFactor: 'required' | 'off',
  device?: Buffer,
): Promise<Login> {
  const now = world.clock.now()
  const { known, trying, may } = await transact(world.database, undefined, async (open) => {
    const found = await findLogin(open, email)
    const who = { areaId: found?.areaId ?? 0, staffId: found?.staffId, email: email.trim().toLowerCase() }
    const counted = await tryingOf(open, 'password', who, device, now)
    return { known: found, trying: counted, may: await takeTry(open, counted, now) }
  })
  if (!may) throw new Refused(say.tooManyTries)
  const right = await isPassword(password, known?.hash)
  if (!known || !known.active || !right) return refuse(world, known)
  await transact(world.database, undefined, (open) => forgetTries(open, trying))
  return afterPassword(world, known, secondFactor, device)
}

/** Their password, or a link to their mail, is one thing; the second is never left out (P15). */
export async function afterPassword(
  world: World,
  who: Pick<Known, 'areaId' | 'staffId' | 'hasAuthenticator' | 'hasPasskey' | 'mustChange'>,
  secondFactor: 'required' | 'off',
  device: Buffer | undefined,
): Promise<Login> {
  if (secondFactor === 'off') return letIn(world, who, device)
  const hasSecondStep = who.hasAuthenticator || who.hasPasskey
  if (!hasSecondStep) await proposeAuthenticator(world, who)
  const opened = await openSignIn(world, who, { kind: 'browser', awaitsCode: true })
  return { ...opened, wants: hasSecondStep ? 'a code' : 'an authenticator' }
}

async function findLogin({ call }: OpenTransaction, email: string): Promise<Known | undefined> {
  const [row] = await call(
    'select area_id, staff_id, password_hash, totp_confirmed, has_passkey, must_change, active from auth.find_login($1)',
    [email.trim()],
  )
  return (
    row && {
      areaId: row[0] as number,
      staffId: row[1] as string,
      hash: (row[2] as string | null) ?? undefined,
      hasAuthenticator: row[3] as boolean,
      hasPasskey: row[4] as boolean,
      mustChange: row[5] as boolean,
      active: row[6] as boolean,
    }
  )
}

/** Where there is nobody to write a line about, as much is written elsewhere: the time must not tell who exists. */
async function refuse(world: World, known: Known | undefined): Promise<never> {
  const now = world.clock.now()
  await transact(world.database, undefined, async (open) => {
    if (known) leaveLine(open, known.areaId, now, 'sign-in failed', known.staffId)
    else await takeTry(open, { areaId: 0, about: aboutOf('nobody') }, now)
  })
  throw new Refused(say.wrongEmailOrPassword)
}

/** The second step: a code of the authenticator, or a recovery code, each of which counts once. The token is changed. */
export async function signInByCode(
  world: World,
  halfway: Pick<OpenedSignIn, 'areaId' | 'token'>,
  code: string,
  device?: Buffer,
): Promise<Login> {
  const now = world.clock.now()
  const { areaId, token } = halfway
  const tried = await transact(world.database, undefined, async (open) => {
    const who = await whoSignsIn(open, halfway, now)
    if (!who?.awaitsCode || who.codeGiven) throw new NotSignedIn('The password was given too long ago')
    const trying: Trying = await tryingOf(open, 'code', who, device, now)
    if (!(await takeTry(open, trying, now))) return { who, may: false, right: false }
    const right = who.hasAuthenticator && (await useCode(open, world, who, code))
    if (right) {
      await forgetTries(open, trying)
      await open.call('select auth.end_sign_in($1, $2, $3)', [areaId, token, now])
    } else leaveLine(open, areaId, now, 'sign-in code refused', who.staffId)
    return { who, may: true, right }
  })
  if (!tried.may) throw new Refused(say.tooManyTries, 'code')
  if (!tried.right) throw new Refused(say.wrongCode, 'code')
  return letIn(world, tried.who, device)
}

/** Dead on the server at once; the browser is told to forget it too. */
export async function signOut(world: World, { areaId, token }: { areaId: number; token: Buffer }): Promise<void> {
  const now = world.clock.now()
  await transact(world.database, { areaId, token, now, today: dayIn(now) }, async (open) => {
    if (open.entered) leaveLine(open, areaId, now, 'signed out', open.entered.staffId)
    await open.call('select auth.end_sign_in($1, $2, $3)', [areaId, token, now])
  })
}
