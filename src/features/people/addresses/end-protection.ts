import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { endProtectionOf, protectionToEnd, setAsked } from './end-protection.queries.ts'

/** An address stops being protected by two of its readers: the first says why, and nothing changes yet. */
export const askToEndProtection = verb('protect an address', async (write, childId: string, why: string) => {
  const { address, asked } = await protectionToEnd(write, childId)
  if (asked) throw new Conflict()
  if (address.readers.length < 2) throw new Refused(ONLY_READER, 'why')
  if (!(await setAsked(write, address, why))) throw new Conflict()
  write.audit('end of protection asked', { children: [childId], addressId: address.id })
  await tell(write, 'end of protection asked', address.readers, { childId })
})

/** The second agrees, and the address stands where every address does. */
export const endProtection = verb('protect an address', async (write, childId: string) => {
  const { address, asked } = await protectionToEnd(write, childId)
  if (!asked) throw new NotFound('Asking')
  if (asked.by === write.actor.id) throw new Refused(BY_TWO)
  const children = await endProtectionOf(write, childId)
  if (children.length === 0) throw new Refused(OTHER_READERS)
  write.audit('protection ended', { children, addressId: address.id, askedBy: asked.by })
})

export const keepProtected = verb('protect an address', async (write, childId: string) => {
  const { address, asked } = await protectionToEnd(write, childId)
  if (!asked) throw new NotFound('Asking')
  if (!(await setAsked(write, address, null))) throw new Conflict()
  write.audit('protection kept', { children: [childId], addressId: address.id })
})

export const SAY_WHY = { en: 'Enter why nobody is in danger any more', cy: 'Rhowch pam nad oes neb mewn perygl mwyach' }
const ONLY_READER = {
  en: 'You are its only reader. Name another first: two must agree.',
  cy: 'Chi yw’r unig ddarllenydd. Enwch un arall yn gyntaf: rhaid i ddau gytuno.',
}
const BY_TWO = {
  en: 'You asked for this, so another reader must agree to it',
  cy: 'Chi ofynnodd am hyn, felly rhaid i ddarllenydd arall gytuno iddo',
}
const OTHER_READERS = {
  en: 'Somebody else at this address has other readers. They must agree too: ask your safeguarding lead.',
  cy: 'Mae gan rywun arall yn y cyfeiriad hwn ddarllenwyr eraill. Rhaid iddynt hwythau gytuno: gofynnwch i’ch arweinydd diogelu.',
}
