import { verb } from '#features/access/verb.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { updateChild } from '../change-child.queries.ts'
import type { Child, ListedField, Place } from '../child.ts'
import { holdChild } from '../held-child.ts'
import { indexNames } from '../search/index-names.ts'

interface NamesOfChild
  extends Pick<Child, 'givenName' | 'familyName' | 'otherNames' | 'knownAs' | 'pronouns' | 'bornOn'> {
  readonly knownAsSafeWith: readonly Place[]
}

const LISTED = ['givenName', 'familyName', 'otherNames', 'knownAs', 'bornOn'] as const satisfies readonly ListedField[]

/** Sets what a child is called and where that is safe. A class list does not overwrite what somebody set by hand. */
export const changeNames = verb(
  'change children',
  async (write, childId: string, names: NamesOfChild, version: number) => {
    const child = await holdChild(write, childId)
    if (child.version !== version) throw new Conflict()
    if (names.bornOn > write.today) throw new Refused(FUTURE, 'bornOn')
    const named = { ...names, knownAsSafeWith: names.knownAs || names.pronouns ? [...names.knownAsSafeWith] : [] }
    const byHand = LISTED.filter((field) => child[field] !== named[field])

    await updateChild(write, childId, named, byHand)
    await indexNames(write, { ...child, ...named })
    write.audit('names changed', { children: [childId], fields: byHand })
  },
)

export const FUTURE = { en: 'A date of birth cannot be in the future', cy: 'Ni all dyddiad geni fod yn y dyfodol' }
