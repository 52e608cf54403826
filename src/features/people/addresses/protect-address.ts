import { verb } from '#features/access/verb.ts'
import { forgetImportedAddresses } from '#features/imports/forget-address.ts'
import { tellEach, told } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import type { Child } from '../child.ts'
import { holdChild } from '../held-child.ts'
import { holdProtectedAddress, possibleReaders, protectAddresses, updateProtectedAddress } from './address.queries.ts'
import { isSame, type Protection } from './address.ts'
import { holdHousehold } from './household.queries.ts'

/**
 * Takes an address out of everybody’s sight but the people named, for the child and for who else lives there: a brother’s
 * address would give it away. Nothing of it is left where it stood, nor in class lists.
 */
export const protectAddress = verb(
  'protect an address',
  async (write, childId: string, protection: Protection, others: readonly string[] = []) => {
    const children = [childId, ...others.filter((id) => id !== childId)]
    const household = await holdHousehold(write, children)
    const child = household.find(({ id }) => id === childId)
    if (!child || household.length < children.length) throw new NotFound('Child')
    if (child.hasProtectedAddress) throw new Refused(ALREADY)
    mustNotStayInTheClear(child.livesWith, children, protection)
    await mustBePossible(write, child, protection.readers)

    const here = household.filter(({ hasProtectedAddress }) => !hasProtectedAddress).map(({ id }) => id)
    const nearby = await forgetImportedAddresses(write, here, protection)
    await protectAddresses(write, here, protection)
    await tellEach(
      write,
      nearby.flatMap(({ childId: id, leadId: toId }) =>
        id ? [{ toId, kind: 'address to look at' as const, about: { childId: id } }] : [],
      ),
    )
    const toldAlready = nearby.filter(({ childId: id }) => id === null).map(({ leadId }) => leadId)
    if (toldAlready.length > 0) await told.announce(write, { staffIds: toldAlready })
    write.audit('address protected', { children: here, readers: protection.readers })
  },
)

/** One who is left out although the same address is written down for them would give it away. */
function mustNotStayInTheClear(
  livesWith: readonly { id: string; givenName: string; address: { lines: string; postcode: string | null } | null }[],
  children: readonly string[],
  protection: Protection,
) {
  const left = livesWith.find(({ id, address }) => address && !children.includes(id) && isSame(address, protection))
  if (left) throw new Refused(leftOut(left.givenName), 'others')
}

const leftOut = (name: string) => ({
  en: `The same address is written down for ${name}, where others can read it. Select ${name} too, or first change where ${name} lives.`,
  cy: `Mae’r un cyfeiriad wedi’i ysgrifennu ar gyfer ${name}, lle gall eraill ei ddarllen. Dewiswch ${name} hefyd, neu newidiwch yn gyntaf ble mae ${name} yn byw.`,
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
