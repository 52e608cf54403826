import { verb } from '#features/access/verb.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import { holdChild } from '../held-child.ts'
import { endHomeAddress, insertHomeAddress } from './address.queries.ts'
import type { Address } from './address.ts'

export type { Address }

/** Writes down where a child lives from now on. The address before it stays as history. */
export const setHomeAddress = verb(
  'change children',
  async (write, childId: string, address: Address & { fromDay: Day | null }) => {
    const child = await holdChild(write, childId)
    if (child.hasProtectedAddress) throw new Refused(PROTECTED)
    const addressId = write.newId()
    await endHomeAddress(write, childId, address.fromDay ?? write.today)
    await insertHomeAddress(write, child, { ...address, id: addressId })
    write.audit('address changed', { children: [childId], addressId })
  },
)

const PROTECTED = {
  en: 'This child’s address is protected. Do not write it down here: tell somebody who may read it.',
  cy: 'Mae cyfeiriad y plentyn hwn wedi’i warchod. Peidiwch â’i ysgrifennu yma: dywedwch wrth rywun sy’n cael ei ddarllen.',
}
