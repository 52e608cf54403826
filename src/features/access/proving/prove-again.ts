import { createHash, randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { isOwnPasskey } from '../passkeys/passkeys.ts'
import { isPassword } from '../passwords/passwords.ts'
import { findWhoSignsIn, type SigningIn } from '../signing-in/login.ts'
import { leaveLine, type OpenedSignIn } from '../signing-in/open-sign-in.ts'
import { useCode } from '../signing-in/second-step.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { aboutOf, forgetTries, type Trying, takeTry } from '../tries.ts'

/** What somebody gives to prove again that they are who is signed in here. */
export interface Proof {
  readonly password?: string | null | undefined
  readonly code?: string | null | undefined
  /** What the browser answered to the challenge of `passkeyQuestion(site, { to: signIn.token, … })`. */
  readonly passkey?: string | null | undefined
}

/** Still the same sign-in, under a new token (P13). */
interface ProvedAgain extends OpenedSignIn {
  /** A passkey, or two things: enough for a sensitive act, and not only for a locked screen. */
  readonly whole: boolean
}

type Tried = 'whole' | 'half' | 'wrong password' | 'wrong code' | 'wrong passkey' | 'too often'

/**
 * Proves again who is signed in, also when the screen is locked. A password alone opens the lock; a passkey, or a code
 * besides (or where the service asks for no second step) is a proof that sensitive acts may rest on. Throws NotSignedIn
 * when there is nobody to prove, and Refused, beside the field, when the proof is wrong.
 */
export async function proveAgain(
  world: World,
  signIn: { readonly areaId: number; readonly token: Buffer },
  proof: Proof,
  secondFactor: 'required' | 'off',
): Promise<ProvedAgain> {
  const who = await findWhoSignsIn(world, signIn)
  if (!who || who.awaitsCode) throw new NotSignedIn('Nobody to prove')
  const tried = await tryProof(world, signIn, who, proof, secondFactor)
  if (tried === 'too often') throw new Refused(say.tooManyTries, 'password')
  if (tried === 'wrong password') throw new Refused(say.wrongPassword, 'password')
  if (tried === 'wrong code') throw new Refused(say.wrongCode, 'code')
  if (tried === 'wrong passkey') throw new Refused(say.wrongPasskey, 'passkey')
  const whole = tried === 'whole'
  return { areaId: signIn.areaId, staffId: who.staffId, token: await renew(world, signIn, who, whole), whole }
}

/** Tries are counted for this sign-in: what is guessed elsewhere keeps nobody out here. */
async function tryProof(
  world: World,
  { areaId, token }: { areaId: number; token: Buffer },
  who: SigningIn,
  { password, code, passkey }: Proof,
  secondFactor: 'required' | 'off',
): Promise<Tried> {
  const now = world.clock.now()
  const trying: Trying = { areaId, about: aboutOf('again', createHash('sha256').update(token).digest('hex')) }
  if (!(await transact(world.database, undefined, (open) => takeTry(open, trying, now)))) return 'too often'
  const tried = passkey
    ? (await isOwnPasskey(world, { ...who, to: token }, passkey))
      ? 'whole'
      : 'wrong passkey'
    : await tryPassword(world, who, { password, code }, secondFactor)
  const isRight = tried === 'whole' || tried === 'half'
  await transact(world.database, undefined, async (open) => {
    if (isRight) await forgetTries(open, trying)
    else leaveLine(open, areaId, now, 'proof refused', who.staffId)
  })
  return tried
}

async function tryPassword(
  world: World,
  who: SigningIn,
  { password, code }: Proof,
  secondFactor: 'required' | 'off',
): Promise<Tried> {
  if (!(await isPassword(password ?? '', who.passwordHash))) return 'wrong password'
  if (secondFactor === 'off') return 'whole'
  if (!code) return 'half'
  // Counted for the account: each unlocking begins a new token, and the password alone would buy ten more codes.
  const trying: Trying = { areaId: who.areaId, about: aboutOf('code again', who.staffId) }
  return transact(world.database, undefined, async (open) => {
    if (!(await takeTry(open, trying, world.clock.now()))) return 'too often'
    if (!(await useCode(open, world, who, code))) return 'wrong code'
    await forgetTries(open, trying)
    return 'whole'
  })
}

/** The same sign-in under a new token: it is proved from now on, or only no longer locked. */
export async function renew(
  world: World,
  { areaId, token: old }: { areaId: number; token: Buffer },
  { staffId }: Pick<SigningIn, 'staffId'>,
  whole: boolean,
): Promise<Buffer> {
  const now = world.clock.now()
  const token = randomBytes(32)
  return transact(world.database, undefined, async (open) => {
    const [[renewed] = []] = await open.call('select auth.prove_again($1, $2, $3, $4, $5)', [
      areaId,
      old,
      token,
      now,
      whole,
    ])
    if (!renewed) throw new NotSignedIn('This sign-in has ended')
    leaveLine(open, areaId, now, whole ? 'proved again' : 'unlocked', staffId)
    return token
  })
}
