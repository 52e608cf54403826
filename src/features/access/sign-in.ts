import { randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import {
  authenticatorUri,
  newAuthenticatorSecret,
  newRecoveryCodes,
  recoveryCodeBytes,
  stepOfCode,
} from './authenticator.ts'
import { isPassword } from './passwords.ts'
import { say } from './sign-in.words.ts'

/** A person is signed out after half a day whatever they do (P14); a command, after ten minutes. */
const HOURS = 12
const MOST_WRONG_TRIES = 10

export interface OpenedSignIn {
  readonly areaId: number
  readonly staffId: string
  readonly token: Buffer
}

interface Login extends OpenedSignIn {
  readonly hasAuthenticator: boolean
}

/** The first step: e-mail and password. Says the same of a wrong password, an unknown e-mail and a person who has left. */
export async function signInByPassword(
  world: World,
  email: string,
  password: string,
  secondFactor: 'required' | 'off',
): Promise<Login> {
  const now = world.clock.now()
  const known = await transact(world.database, undefined, async ({ call }) => {
    const [row] = await call(
      'select area_id, staff_id, password_hash, totp_confirmed, wrong_tries, wrong_since, active from auth.find_login($1)',
      [email.trim()],
    )
    return (
      row && {
        areaId: row[0] as number,
        staffId: row[1] as string,
        hash: (row[2] as string | null) ?? undefined,
        hasAuthenticator: row[3] as boolean,
        tries: row[4] as number,
        since: row[5] as Date | null,
        active: row[6] as boolean,
      }
    )
  })
  const right = await isPassword(password, known?.hash)
  if (!known || !known.active) throw new Refused(say.wrongEmailOrPassword)
  if (triedTooOften(known, now)) throw new Refused(say.tooManyTries)
  if (!right) {
    await transact(world.database, undefined, async (open) => {
      await open.call('select auth.count_wrong_try($1, $2, $3)', [known.areaId, known.staffId, now])
      leaveLine(open, known.areaId, now, 'sign-in failed', known.staffId)
    })
    throw new Refused(say.wrongEmailOrPassword)
  }
  const awaitsCode = secondFactor === 'required'
  if (awaitsCode && !known.hasAuthenticator) await proposeAuthenticator(world, known)
  const opened = await openSignIn(world, known, { kind: 'browser', awaitsCode })
  return { ...opened, hasAuthenticator: known.hasAuthenticator }
}

function triedTooOften({ tries, since }: { tries: number; since: Date | null }, now: Date): boolean {
  return tries >= MOST_WRONG_TRIES && since !== null && now.getTime() - since.getTime() < 3_600_000
}

/** Opens a sign-in with a new token, never one that a browser brought along. */
export async function openSignIn(
  world: World,
  { areaId, staffId }: { areaId: number; staffId: string },
  { kind, awaitsCode }: { kind: 'browser' | 'command line'; awaitsCode: boolean },
): Promise<OpenedSignIn> {
  const now = world.clock.now()
  const token = randomBytes(32)
  const csrf = randomBytes(24).toString('base64url')
  const ends = new Date(now.getTime() + HOURS * 3_600_000)
  // Whoever runs a command can reach the database: there is nothing more to prove for as long as it lasts.
  const provedAt = awaitsCode ? null : kind === 'browser' ? now : ends
  await transact(world.database, undefined, async (open) => {
    await open.call('select auth.open_sign_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      areaId,
      staffId,
      token,
      newId(now),
      kind,
      csrf,
      awaitsCode,
      provedAt,
      now,
      ends,
    ])
    if (!awaitsCode) leaveLine(open, areaId, now, 'signed in', staffId)
  })
  return { areaId, staffId, token }
}

/** The second step: a code of the authenticator, or a recovery code, each of which counts once. The token is changed. */
export async function signInByCode(world: World, halfway: OpenedSignIn, code: string): Promise<OpenedSignIn> {
  const now = world.clock.now()
  const right = await transact(world.database, undefined, async (open) => {
    const secret = await secretOf(open, halfway)
    const step = secret && stepOfCode(secret, code, now)
    const [[used] = []] = step
      ? await open.call('select auth.use_totp_step($1, $2, $3)', [halfway.areaId, halfway.staffId, step])
      : await open.call('select auth.use_recovery_code($1, $2, $3, $4)', [
          halfway.areaId,
          halfway.staffId,
          recoveryCodeBytes(code),
          now,
        ])
    if (used) await open.call('select auth.end_sign_in($1, $2, $3)', [halfway.areaId, halfway.token, now])
    else await open.call('select auth.count_wrong_try($1, $2, $3)', [halfway.areaId, halfway.staffId, now])
    if (!used) leaveLine(open, halfway.areaId, now, 'sign-in code refused', halfway.staffId)
    return used === true
  })
  if (!right) throw new Refused(say.wrongCode, 'code')
  return openSignIn(world, halfway, { kind: 'browser', awaitsCode: false })
}

async function secretOf({ call }: OpenTransaction, { areaId, staffId }: OpenedSignIn): Promise<string | undefined> {
  const [row] = await call('select c.totp_secret from auth.totp_of($1, $2) c', [areaId, staffId])
  return (row?.[0] as string | null) ?? undefined
}

export interface NewAuthenticator {
  readonly secret: string
  readonly uri: string
}

/** A secret for the person to put in their authenticator. It counts once they have typed a code of it. */
async function proposeAuthenticator(
  world: World,
  { areaId, staffId }: { areaId: number; staffId: string },
): Promise<void> {
  await transact(world.database, undefined, ({ call }) =>
    call('select auth.propose_totp($1, $2, $3)', [areaId, staffId, newAuthenticatorSecret()]),
  )
}

/** The secret that waits to be confirmed, for somebody who has given their password and has no authenticator yet. */
export async function authenticatorToSetUp(world: World, { areaId, staffId }: OpenedSignIn): Promise<NewAuthenticator> {
  return transact(world.database, undefined, async ({ call }) => {
    const [row] = await call('select totp_secret, email from auth.unconfirmed_totp($1, $2)', [areaId, staffId])
    if (!row) throw new NotSignedIn('There is an authenticator already')
    const [secret, email] = row as [string, string]
    return { secret, uri: authenticatorUri(secret, email) }
  })
}

/** Confirms the authenticator with a first code of it, and hands out recovery codes, which are shown once. */
export async function confirmAuthenticator(
  world: World,
  halfway: OpenedSignIn,
  code: string,
): Promise<{ signIn: OpenedSignIn; recoveryCodes: string[] }> {
  const now = world.clock.now()
  const recoveryCodes = newRecoveryCodes()
  const right = await transact(world.database, undefined, async (open) => {
    const secret = await secretOf(open, halfway)
    const step = secret && stepOfCode(secret, code, now)
    if (!secret || !step) return false
    await open.call('select auth.set_totp($1, $2, $3, $4, $5::bytea[])', [
      halfway.areaId,
      halfway.staffId,
      secret,
      now,
      recoveryCodes.map(recoveryCodeBytes),
    ])
    await open.call('select auth.use_totp_step($1, $2, $3)', [halfway.areaId, halfway.staffId, step])
    await open.call('select auth.end_sign_in($1, $2, $3)', [halfway.areaId, halfway.token, now])
    leaveLine(open, halfway.areaId, now, 'authenticator set up', halfway.staffId)
    return true
  })
  if (!right) throw new Refused(say.wrongCode, 'code')
  return { signIn: await openSignIn(world, halfway, { kind: 'browser', awaitsCode: false }), recoveryCodes }
}

/** Dead on the server at once; the browser is told to forget it too. */
export async function signOut(world: World, { areaId, token }: { areaId: number; token: Buffer }): Promise<void> {
  const now = world.clock.now()
  await transact(world.database, { areaId, token, now, today: dayIn(now) }, async (open) => {
    if (open.entered) leaveLine(open, areaId, now, 'signed out', open.entered.staffId)
    await open.call('select auth.end_sign_in($1, $2, $3)', [areaId, token, now])
  })
}

/** A line of the log about somebody who is not (yet) in the transaction. */
export function leaveLine(open: OpenTransaction, areaId: number, now: Date, did: string, staffId: string) {
  open.last('select audit.write($1, $2, $3::jsonb)', [
    areaId,
    now,
    JSON.stringify([{ did, children: [], about: { staffId } }]),
  ])
}
