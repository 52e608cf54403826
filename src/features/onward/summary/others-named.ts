import { type ChildNamed, childrenNamed, namedIn } from '#features/contacts/names-a-child.ts'
import type { Read } from '#platform/context.ts'

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/gi

export type Other = Omit<ChildNamed, 'id'>

/**
 * Other children whose full names are in a text: of those on class lists that the writer sees, and the brothers and sisters
 * they know of. A first name alone is nobody: too many words are one.
 */
export async function othersNamed(
  read: Read,
  text: string,
  childId: string,
  siblings: readonly ChildNamed[],
): Promise<Other[]> {
  const onLists = await childrenNamed(read, text)
  const known = [...onLists, ...namedIn(text, siblings)].filter(({ id }) => id !== childId)
  return [...new Map(known.map((child) => [child.id, child])).values()]
}

/** The text without the names of these children, or null where a name stands in a way that cannot be taken out. */
export function withoutNames(text: string, others: readonly Other[], instead: string): string | null {
  const names = others.flatMap(({ givenName, knownAs, familyName }) =>
    givenNames({ givenName, knownAs }).map((given) => nameIn(given, familyName)),
  )
  const masked = names.reduce((left, name) => left.replace(name, instead), text)
  return namedIn(masked, others).length > 0 ? null : masked
}

/** `Tom O’Brien`, `O’Brien, Tom`, whatever the apostrophe and the letters’ size. */
function nameIn(given: string, family: string): RegExp {
  const [one, other] = [given, family].map((name) =>
    name
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/['’‘`´]/g, "['’‘`´]")
      .replaceAll(/\s+/g, String.raw`\s+`),
  )
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${one}\s+${other}|${other},?\s+${one})(?![\p{L}\p{M}])`, 'giu')
}

/** The given names of brothers and sisters, where a text about the child says them. */
export function withoutSiblings(text: string, siblings: readonly Other[], instead: string): string {
  return siblings.flatMap(givenNames).reduce((left, name) => left.replace(wholeWord(name), instead), text)
}

const givenNames = ({ givenName, knownAs }: Pick<Other, 'givenName' | 'knownAs'>): string[] =>
  [givenName, knownAs].filter((name): name is string => Boolean(name))

const wholeWord = (name: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\p{M}])${name.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\p{M}])`,
    'gu',
  )

/** Whatever looks like a postcode: of a child whose address is protected, none leaves. */
export function postcodeIn(text: string): string | undefined {
  return text.match(POSTCODE)?.[0]
}

export function withoutPostcodes(text: string, instead: string): string {
  return text.replace(POSTCODE, instead)
}
