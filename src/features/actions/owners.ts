import { nameForEverywhere, nameToUse, placeOf } from '#features/people/child.ts'
import type { Actor } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { NewAction } from './action.ts'
import type { CaseAround, CaseWithPeople, PersonAround } from './case-around.ts'
import { say } from './rules.words.ts'

export type Owner = Pick<NewAction, 'ownerKind' | 'ownerStaffId' | 'ownerName'>

/** Who may be asked, in the order of the list that a form draws. */
export interface OwnerChoices {
  readonly me: PersonAround
  readonly youngPerson: string
  readonly adults: readonly string[]
  readonly onCase: readonly PersonAround[]
  readonly inTeam: readonly PersonAround[]
  readonly inSchool: readonly PersonAround[]
}

export function ownerChoices(around: CaseAround, actor: Actor): OwnerChoices {
  const { id, name } = actor
  const { child, onCase, inTeam, inSchool } = around
  const seen = new Set([id])
  const each = (people: readonly PersonAround[]) =>
    people
      .filter((person) => !seen.has(person.id) && seen.add(person.id))
      .map((person) => ({ id: person.id, name: person.name }))
  return {
    me: { id, name },
    youngPerson: nameToUse(child, placeOf(actor)),
    adults: [...new Set(around.adults.map(({ fullName }) => fullName))],
    onCase: each(onCase),
    inTeam: each(inTeam),
    inSchool: each(inSchool),
  }
}

/** The value of a choice in a form, and `readOwner` is its inverse. */
export const ownerValue = {
  staff: (id: string) => `staff ${id}`,
  youngPerson: 'young person',
  adult: (name: string) => `parent or carer ${name}`,
  otherAdult: 'parent or carer',
  partner: 'partner',
} as const

/** What somebody chose. Nobody chosen is whoever asks; a person who was not offered is not found. */
export function readOwner(
  around: CaseWithPeople,
  actor: Actor,
  { owner, ownerName, field }: { owner: string | null; ownerName: string | null; field: string },
): Owner {
  if (owner === null || owner === ownerValue.staff(actor.id))
    return { ownerKind: 'staff', ownerStaffId: actor.id, ownerName: actor.name }
  if (owner === ownerValue.youngPerson) return { ownerKind: 'young person', ownerName: nameForEverywhere(around.child) }
  if (owner.startsWith('staff ')) return staffOwner(around, owner.slice('staff '.length))
  const [kind, known] = owner.startsWith(ownerValue.otherAdult)
    ? (['parent or carer', owner.slice(ownerValue.otherAdult.length).trim()] as const)
    : (['partner', ''] as const)
  const name = known || ownerName
  if (!name) throw new Refused(say.nameMissing, `${field}OwnerName`)
  return { ownerKind: kind, ownerName: name }
}

function staffOwner({ onCase, inTeam, inSchool }: CaseWithPeople, staffId: string): Owner {
  const isThem = ({ id }: PersonAround) => id === staffId
  const member = onCase.find(isThem)
  const found = member ?? inTeam.find(isThem) ?? inSchool.find(isThem)
  if (!found) throw new NotFound('Person')
  const ownerKind = member?.caseRole === 'partner' ? 'partner' : 'staff'
  return { ownerKind, ownerStaffId: staffId, ownerName: found.name }
}

/** Which choice of the list an owner is. Somebody who was typed in is under “another”, with their name beside it. */
export function valueOfOwner(
  {
    ownerKind,
    ownerStaffId,
    ownerName,
  }: { ownerKind: Owner['ownerKind']; ownerStaffId: string | null; ownerName: string },
  { adults }: OwnerChoices,
): { value: string; isListed: boolean } {
  if (ownerStaffId) return { value: ownerValue.staff(ownerStaffId), isListed: true }
  if (ownerKind === 'young person') return { value: ownerValue.youngPerson, isListed: true }
  if (ownerKind === 'partner') return { value: ownerValue.partner, isListed: false }
  const isListed = adults.includes(ownerName)
  return { value: isListed ? ownerValue.adult(ownerName) : ownerValue.otherAdult, isListed }
}
