import { namedIn } from '#features/contacts/names-a-child.ts'
import { foldName, nameWords } from '#features/people/names.ts'
import type { Read } from '#platform/context.ts'
import type { KnownChild, PeopleAround } from './people-around.ts'
import { selectPeopleAround } from './people-named.queries.ts'

/** Somebody other than the child whom a text may name, and what of their name stands in it. */
export interface PersonNamed {
  readonly name: string
  /** Words of the text to take out, as they are spelled when they are compared. */
  readonly words: readonly string[]
  readonly is: 'another child' | 'brother or sister' | 'adult'
}

/** More different words than this a text about one child does not have. */
const MOST_WORDS = 4000

/** Other people whose names are in these texts, in one statement (P45). */
export async function peopleAround(read: Read, childId: string, texts: readonly string[]): Promise<PeopleAround> {
  const said = new Set(texts.flatMap((text) => nameWords(text).flatMap(({ whole, parts }) => [whole, ...parts])))
  return selectPeopleAround(read, childId, [...said].slice(0, MOST_WORDS))
}

/**
 * Whom a text names, to be looked at by whoever quotes it: too many rather than too few. Another child by the full name, or
 * by a first name that is written as one; brothers, sisters and adults of the family also by a first name however written.
 */
export function peopleNamedIn(text: string, { self, children, siblings, adults }: PeopleAround): PersonNamed[] {
  const own = new Set(self ? wordsOf(`${self.givenName} ${self.familyName} ${self.knownAs ?? ''}`) : [])
  const all = new Set(wordsOf(text))
  const asNames = new Set(capitalised(text))
  const family = new Set(siblings.map(({ id }) => id))
  const inFull = new Set(namedIn(text, children).map(({ id }) => id))

  const others = children
    .filter(({ id }) => !family.has(id))
    .flatMap((child): PersonNamed[] => {
      const first = firstNames(child).filter((word) => asNames.has(word) && !own.has(word))
      const names = inFull.has(child.id) ? [...first, ...wordsOf(child.familyName), ...firstNames(child)] : first
      return names.length > 0 ? [{ name: fullNameOf(child), words: names, is: 'another child' }] : []
    })
  const kin = siblings.flatMap((child): PersonNamed[] => {
    const names = firstNames(child).filter((word) => all.has(word) && !own.has(word))
    return names.length > 0 ? [{ name: fullNameOf(child), words: names, is: 'brother or sister' }] : []
  })
  const grown = adults.flatMap(({ fullName }): PersonNamed[] => {
    const names = wordsOf(fullName).filter((word) => all.has(word) && !own.has(word) && word.length > 2)
    return names.length > 0 ? [{ name: fullName, words: names, is: 'adult' }] : []
  })
  return [...new Map([...kin, ...grown, ...others].map((person) => [person.name, person])).values()]
}

/** The text with what names these people taken out, or null where a name stands in a way that cannot be. */
export function withoutPeople(
  text: string,
  people: readonly PersonNamed[],
  instead: string,
  around: PeopleAround,
): string | null {
  const words = new Set(people.flatMap(({ words: said }) => said))
  // A word is taken out with what hangs on it, but for the possessive; two that stand side by side are one person.
  const once = text.replace(WORD, (word) => {
    const [bare, ending] = /^(.+?)(['’]s)?$/u.exec(word)?.slice(1) ?? [word]
    const isName = wordsOf(bare!).some((part) => words.has(part))
    return isName ? `${instead}${ending ?? ''}` : word
  })
  const masked = once.replaceAll(new RegExp(`${escaped(instead)}(?:,?\\s+${escaped(instead)})+`, 'gu'), instead)
  return peopleNamedIn(masked, around).some(({ name }) => people.some((person) => person.name === name)) ? null : masked
}

const WORD = /[\p{L}\p{M}]+(?:['’‘`´-][\p{L}\p{M}]+)*/gu
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const wordsOf = (text: string) =>
  nameWords(text).flatMap(({ whole, parts }) => [whole, ...parts.filter((part) => part.length > 1)])

/** Words that are written as names are; `2 May` is a day. */
function capitalised(text: string): string[] {
  const withoutDays = text.replaceAll(/\d\s+(?:April|May|June|August)\b/gu, '')
  const found = [...withoutDays.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’‘`´-]*/gu)]
  return found.flatMap(([word]) => wordsOf(word))
}

function firstNames({ givenName, knownAs }: Pick<KnownChild, 'givenName' | 'knownAs'>): string[] {
  return [givenName, knownAs ?? '']
    .flatMap((name) => [foldName(name), ...wordsOf(name)])
    .filter((word) => word.length > 1)
}

const fullNameOf = ({ givenName, familyName }: KnownChild) => `${givenName} ${familyName}`
