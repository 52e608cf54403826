import type { World } from '#platform/context.ts'
import type { OpenTransaction } from '#platform/db/transact.ts'
import { recoveryCodeBytes, stepOfCode } from './authenticator.ts'

interface Whose {
  readonly areaId: number
  readonly staffId: string
  readonly totpSecret: string | undefined
}

/** A code of the authenticator, or a recovery code: each counts once. */
export async function useCode(open: OpenTransaction, world: World, whose: Whose, code: string): Promise<boolean> {
  const now = world.clock.now()
  const { areaId, staffId, totpSecret } = whose
  const secret = totpSecret && (await secretOf(open, world, { ...whose, totpSecret }))
  const step = secret && stepOfCode(secret, code, now)
  const [[used] = []] = step
    ? await open.call('select auth.use_totp_step($1, $2, $3)', [areaId, staffId, step])
    : await open.call('select auth.use_recovery_code($1, $2, $3, $4)', [areaId, staffId, recoveryCodeBytes(code), now])
  return used === true
}

/** The secret in the clear. One that was written with an older key is written anew (P47). */
export async function secretOf(
  { call }: OpenTransaction,
  { site: { keys } }: Pick<World, 'site'>,
  { areaId, staffId, totpSecret }: Whose & { totpSecret: string },
): Promise<string> {
  const about = aboutSecret({ areaId, staffId })
  const secret = keys.decrypt(totpSecret, about)
  if (!keys.isFresh(totpSecret)) {
    const anew = keys.encrypt(secret, about)
    await call('select auth.rewrite_totp($1, $2, $3, $4)', [areaId, staffId, totpSecret, anew])
  }
  return secret
}

/** Copied to somebody else’s row, a secret does not open. */
export function aboutSecret({ areaId, staffId }: { areaId: number; staffId: string }): string {
  return `authenticator of ${areaId} ${staffId}`
}
