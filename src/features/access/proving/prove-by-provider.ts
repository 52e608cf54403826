import type { World } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import type { Identity } from '../provider/provider.ts'
import { findWhoSignsIn } from '../signing-in/login.ts'
import { leaveLine, type OpenedSignIn } from '../signing-in/open-sign-in.ts'
import { findLinked } from '../signing-in/sign-in-by-provider.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { renew } from './prove-again.ts'

/**
 * Proves who is signed in here by their account with the provider, which asked them just now. It opens a locked screen as a
 * password does; for what matters, the provider must say that it asked for two things.
 */
export async function proveByProvider(
  world: World,
  signIn: { readonly areaId: number; readonly token: Buffer },
  identity: Identity,
  { purpose, secondFactor }: { readonly purpose: 'lock' | 'act'; readonly secondFactor: 'required' | 'off' },
): Promise<OpenedSignIn> {
  const who = await findWhoSignsIn(world, signIn)
  if (!who || who.awaitsCode) throw new NotSignedIn('Nobody to prove')
  const linked = await findLinked(world, identity)
  const isTheirs = linked?.areaId === signIn.areaId && linked.staffId === who.staffId
  const whole = identity.strong || secondFactor === 'off'
  if (!isTheirs || (purpose === 'act' && !whole)) {
    await transact(world.database, undefined, async (open) =>
      leaveLine(open, signIn.areaId, world.clock.now(), 'proof refused', who.staffId),
    )
    throw new Refused(isTheirs ? say.providerAskedOne : say.providerIsAnothers)
  }
  return { areaId: signIn.areaId, staffId: who.staffId, token: await renew(world, signIn, who, whole) }
}
