import type { World } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { recognise } from '../passkeys/passkeys.ts'
import { type Login, letIn } from './login.ts'
import { say } from './sign-in.words.ts'

/** A passkey is both steps at once: something they have, which has checked that it is them. `to`: whom we asked. */
export async function signInByPasskey(world: World, to: Buffer, passkey: string, device?: Buffer): Promise<Login> {
  const whose = await recognise(world, to, passkey)
  if (!whose) throw new Refused(say.wrongPasskey, 'passkey')
  return letIn(world, { ...whose, mustChange: false }, device)
}
