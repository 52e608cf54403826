import type { World } from '#platform/context.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import { type OpenedSignIn, openSignIn } from './open-sign-in.ts'

/** A sign-in, and what is still wanted before anything can be seen. */
export interface Login extends OpenedSignIn {
  readonly wants: 'nothing' | 'a code' | 'an authenticator' | 'a password of their own'
}

/** Who is signing in with a token, also before they are wholly signed in and while the screen is locked. */
export interface SigningIn {
  readonly areaId: number
  readonly staffId: string
  readonly awaitsCode: boolean
  readonly codeGiven: boolean
  readonly passwordHash: string | undefined
  /** Encrypted. */
  readonly totpSecret: string | undefined
  readonly hasAuthenticator: boolean
  readonly hasPasskey: boolean
  readonly mustChange: boolean
  /** Names that others would try first in a password. */
  readonly names: readonly string[]
}

/** Everything is proved: they are in, unless a password that somebody else chose is still theirs (P17). */
export async function letIn(
  world: World,
  who: { areaId: number; staffId: string; mustChange: boolean },
  device: Buffer | undefined,
): Promise<Login> {
  const { mustChange } = who
  const opened = await openSignIn(world, who, {
    kind: 'browser',
    awaitsCode: mustChange,
    codeGiven: mustChange,
    device,
  })
  return { ...opened, wants: mustChange ? 'a password of their own' : 'nothing' }
}

/** Whose token this is, also half way in or behind a locked screen; undefined when it counts no more. */
export async function whoSignsIn(
  { call }: OpenTransaction,
  { areaId, token }: { areaId: number; token: Buffer },
  now: Date,
): Promise<SigningIn | undefined> {
  const [row] = await call(
    'select staff_id, awaits_code, code_given, password_hash, totp_secret, has_authenticator, has_passkey, must_change, email, name, organisations from auth.who_signs_in($1, $2, $3)',
    [areaId, token, now],
  )
  if (!row) return undefined
  const [
    staffId,
    awaitsCode,
    codeGiven,
    hash,
    secret,
    hasAuthenticator,
    hasPasskey,
    mustChange,
    email,
    name,
    organisations,
  ] = row
  return {
    areaId,
    staffId: staffId as string,
    awaitsCode: awaitsCode as boolean,
    codeGiven: codeGiven as boolean,
    passwordHash: (hash as string | null) ?? undefined,
    totpSecret: (secret as string | null) ?? undefined,
    hasAuthenticator: hasAuthenticator as boolean,
    hasPasskey: hasPasskey as boolean,
    mustChange: mustChange as boolean,
    names: [email as string, name as string, ...(organisations as string[])],
  }
}

/** Whose password, passkey or provider was right, with what is still wanted of them; nobody, once that sign-in has run out. */
export async function findWhoSignsIn(
  world: World,
  signIn: { areaId: number; token: Buffer },
): Promise<SigningIn | undefined> {
  return transact(world.database, undefined, (open) => whoSignsIn(open, signIn, world.clock.now()))
}
