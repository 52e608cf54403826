import type { Actor } from '#platform/context.ts'

/** Where a name is used: by whom and to whom. A child who is not out at home is not outed by our letters. */
export const PLACES = ['school', 'service', 'home', 'letters'] as const
export type Place = (typeof PLACES)[number]

/** What a child can be called. It is here, before every feature, because every feature names children. */
export interface Called {
  readonly givenName: string
  readonly knownAs: string | null
  readonly knownAsSafeWith: readonly string[]
}

/** `Alex` where that is safe to say, and otherwise the given name. Nowhere is safe until somebody has said so. */
export function nameToUse({ givenName, knownAs, knownAsSafeWith }: Called, where: Place): string {
  return knownAs && knownAsSafeWith.includes(where) ? knownAs : givenName
}

/** For words that stay and go anywhere, home too: the name to use only where it is safe in every place. */
export function nameForEverywhere(child: Called): string {
  return PLACES.every((place) => nameToUse(child, place) === child.knownAs) ? child.knownAs! : child.givenName
}

/** The name to use, where somebody has said that it is safe in this place; nothing anywhere else. */
export function nameIfSafe({ knownAs, knownAsSafeWith }: Omit<Called, 'givenName'>, place: Place): string | null {
  return knownAsSafeWith.includes(place) ? knownAs : null
}

/** Where somebody meets the child: whoever works in no team, in school. */
export function placeOf({ roles }: Pick<Actor, 'roles'>): 'school' | 'service' {
  return roles.has('practitioner') || roles.has('supervisor') ? 'service' : 'school'
}

/** What a list needs of a child to name them. Joined as `child`; whoever may not see the child gets none of it. */
export const childNameColumns = [
  'child.givenName',
  'child.familyName',
  'child.knownAs',
  'child.knownAsSafeWith',
] as const

type OnARow = { readonly [Column in keyof (Called & FullName)]: (Called & FullName)[Column] | null }

/** A row of a list with the name that is safe to say to its reader, and no other; null for a child they may not see. */
export function withChildName<Row extends OnARow>(row: Row, reader: Pick<Actor, 'roles'>) {
  const { givenName, familyName, knownAs, knownAsSafeWith, ...rest } = row
  if (givenName === null || familyName === null) return { ...rest, childName: null }
  const said = nameToUse({ givenName, knownAs, knownAsSafeWith: knownAsSafeWith ?? [] }, placeOf(reader))
  return { ...rest, childName: fullName({ givenName: said, familyName }) }
}

interface FullName {
  readonly givenName: string
  readonly familyName: string
}

/** `Amira Khan`. The given name, not the one to use: where that is safe to show is for the page to know. */
export function fullName({ givenName, familyName }: FullName): string {
  return tidyName(`${givenName} ${familyName}`)
}

/** Without the marks that turn the text around them, which could make one name on a page look like another. */
export function tidyName(name: string): string {
  return name
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
