import { type Called, nameToUse, type Place } from '#features/people/child.ts'

interface Owned {
  readonly ownerKind: string
  readonly ownerName: string
}

/** Whose an action is. What is stored of a young person is safe anywhere; here they are called as is safe here. */
export function ownerCalled({ ownerKind, ownerName }: Owned, child: Called | null | undefined, place: Place): string {
  return ownerKind === 'young person' && child ? nameToUse(child, place) : ownerName
}
