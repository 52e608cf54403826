import { verb } from '#features/access/verb.ts'
import { forgetImportedAddress } from '#features/imports/forget-address.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import {
  holdProtectedAddress,
  insertProtectedAddress,
  possibleReaders,
  removeHomeAddresses,
  updateProtectedAddress,
} from './address.queries.ts'
import type { Protection } from './address.ts'
import type { Child } from './child.ts'
import { holdChild } from './held-child.ts'

/** Takes an address out of everybody’s sight but the people named. Nothing of it is left where it stood, nor in class lists. */
export const protectAddress = verb('protect an address', async (write, childId: string, protection: Protection) => {
  const child = await holdChild(write, childId)
  if (child.hasProtectedAddress) throw new Refused(ALREADY)
  await mustBePossible(write, child, protection.readers)

  const addressId = write.newId()
  await insertProtectedAddress(write, childId, { ...protection, id: addressId })
  await removeHomeAddresses(write, childId)
  await forgetImportedAddress(write, childId)
  write.audit('address protected', { children: [childId], addressId, readers: protection.readers })
})

/** Changes a protected address or who may read it. Only somebody who may read it now can. */
export const changeProtectedAddress = verb(
  'protect an address',
  async (write, childId: string, protection: Protection, version: number) => {
    const child = await holdChild(write, childId)
    const held = await holdProtectedAddress(write, childId)
    if (!held) throw new NotFound('Address')
    if (held.version !== version) throw new Conflict()
    await mustBePossible(write, child, protection.readers, held.readers)
    await updateProtectedAddress(write, held.id, protection)
    write.audit('protected address changed', { children: [childId], addressId: held.id, readers: protection.readers })
  },
)

/** Readers are chosen from those who lead the school or help the child, or who read it already. */
async function mustBePossible(write: Write, child: Child, readers: readonly string[], already: readonly string[] = []) {
  const possible = await possibleReaders(write, { ...child, readers: already })
  const known = new Set(possible.map(({ id }) => id))
  if (!readers.includes(write.actor.id) && already.includes(write.actor.id)) throw new Refused(KEEP_YOURSELF, 'readers')
  if (readers.length === 0 || readers.some((id) => !known.has(id))) throw new Refused(NOBODY, 'readers')
}

const ALREADY = { en: 'This address is protected already', cy: 'Mae’r cyfeiriad hwn wedi’i warchod eisoes' }
const NOBODY = { en: 'Select who may read this address', cy: 'Dewiswch pwy sy’n cael darllen y cyfeiriad hwn' }
const KEEP_YOURSELF = {
  en: 'You cannot take away your own right to read it: ask another reader to.',
  cy: 'Ni allwch dynnu eich hawl eich hun i’w ddarllen: gofynnwch i ddarllenydd arall wneud hynny.',
}
