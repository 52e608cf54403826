import { randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { recoveryCodeBytes, stepOfCode } from './authenticator.ts'
import { isPassword } from './passwords.ts'
import { leaveLine, type OpenedSignIn } from './sign-in.ts'
import { say } from './sign-in.words.ts'

/** What somebody gives to prove again that they are who is signed in here. */
export interface Proof {
  readonly password?: string | null | undefined
  readonly code?: string | null | undefined
}

/** Still the same sign-in, under a new token (P13). */
export interface ProvedAgain extends OpenedSignIn {
  /** Two things were given: enough for a sensitive act, and not only for a locked screen. */
  readonly whole: boolean
}

interface Prover {
  readonly staffId: string
  readonly hash: string | undefined
  readonly secret: string | undefined
  readonly hasAuthenticator: boolean
}

/**
 * Proves again who is signed in, also when the screen is locked. A password alone opens the lock; with a code besides (or
 * where the service asks for no second step) it is a proof that sensitive acts may rest on. Throws NotSignedIn when there
 * is nobody to prove, and Refused, beside the field, when the proof is wrong.
 */
export async function proveAgain(
  world: World,
  signIn: { readonly areaId: number; readonly token: Buffer },
  proof: Proof,
  secondFactor: 'required' | 'off',
): Promise<ProvedAgain> {
  const now = world.clock.now()
  const { areaId } = signIn
  const prover = await transact(world.database, undefined, (open) => proverOf(open, signIn, now))
  if (!(await isPassword(proof.password ?? '', prover.hash))) throw new Refused(say.wrongPassword, 'password')
  const token = randomBytes(32)
  const whole = await transact(world.database, undefined, async (open) => {
    const isWhole = secondFactor === 'off' || (await isRightCode(open, { areaId, ...prover }, proof.code, now))
    if (proof.code && !isWhole) return undefined
    const [[proved] = []] = await open.call('select auth.prove_again($1, $2, $3, $4, $5)', [
      areaId,
      signIn.token,
      token,
      now,
      isWhole,
    ])
    if (!proved) throw new NotSignedIn('This sign-in has ended')
    leaveLine(open, areaId, now, isWhole ? 'proved again' : 'unlocked', prover.staffId)
    return isWhole
  })
  if (whole === undefined) throw new Refused(say.wrongCode, 'code')
  return { areaId, staffId: prover.staffId, token, whole }
}

async function proverOf(
  { call }: OpenTransaction,
  { areaId, token }: { areaId: number; token: Buffer },
  now: Date,
): Promise<Prover> {
  const [row] = await call(
    'select staff_id, awaits_code, password_hash, totp_secret, has_authenticator from auth.who_signs_in($1, $2, $3)',
    [areaId, token, now],
  )
  const [staffId, awaitsCode, hash, secret, hasAuthenticator] = row ?? []
  if (!row || awaitsCode) throw new NotSignedIn('Nobody to prove')
  return {
    staffId: staffId as string,
    hash: (hash as string | null) ?? undefined,
    secret: (secret as string | null) ?? undefined,
    hasAuthenticator: hasAuthenticator as boolean,
  }
}

async function isRightCode(
  { call }: OpenTransaction,
  { areaId, staffId, secret, hasAuthenticator }: Prover & { areaId: number },
  code: string | null | undefined,
  now: Date,
): Promise<boolean> {
  if (!code || !hasAuthenticator) return false
  const step = secret && stepOfCode(secret, code, now)
  const [[used] = []] = step
    ? await call('select auth.use_totp_step($1, $2, $3)', [areaId, staffId, step])
    : await call('select auth.use_recovery_code($1, $2, $3, $4)', [areaId, staffId, recoveryCodeBytes(code), now])
  return used === true
}
