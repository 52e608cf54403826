import { type NameWord, nameWords } from '../names.ts'
import { oneSlip } from './one-slip.ts'
import { shortNamesOf } from './short-names.ts'
import { soundsLike } from './sounds-like.ts'

/** From closest to furthest. */
const KINDS = ['name', 'short name', 'sounds like'] as const
type TokenKind = (typeof KINDS)[number]

/** What a child is found by. Kept in lower case, in plain letters where the name has them. */
interface NameToken {
  readonly token: string
  readonly kind: TokenKind
  /** Which name it is of. Only whoever compares two children asks. */
  readonly part: 'given' | 'family' | 'both'
}

/** What a search looks for: tokens of this kind that begin with the text, or are it when the kind is `sounds like`. */
export interface SearchToken {
  readonly text: string
  readonly kind: TokenKind
}

export interface SearchedNames {
  readonly givenName: string
  readonly familyName: string
  readonly knownAs?: string | null
  readonly otherNames?: string | null
}

/** From closest to furthest. */
const REASONS = ['name', 'known as', 'part of a name', 'short name', 'sounds like'] as const
export type MatchReason = (typeof REASONS)[number]

interface FoundBy extends NameToken {
  readonly part: 'given' | 'family'
  readonly exactly: MatchReason
  readonly beginning: MatchReason
}

const MOST_WORDS = 12
const LONGEST_TOKEN = 64

/** The tokens to keep for a child. Each token and kind comes once. */
export function nameTokens(child: SearchedNames): NameToken[] {
  const tokens = new Map<string, NameToken>()
  const found = namesOf(child).flatMap((name) => KINDS.flatMap((kind) => name[kind]))
  for (const { token, kind, part } of found) {
    const known = tokens.get(`${kind} ${token}`)
    tokens.set(`${kind} ${token}`, { token, kind, part: known && known.part !== part ? 'both' : part })
  }
  return [...tokens.values()]
}

/**
 * What to look for: a child is found when each group has a token that matches. Words that stand side by side are also
 * tried as one, so that `Anna Marie` finds Annamarie and `o brien` finds O’Brien. No words, no groups: nobody is found.
 */
export function searchTokens(query: string): SearchToken[][] {
  const words = nameWords(query).flatMap(searchedWords).slice(0, MOST_WORDS)
  const whole = words.join('')
  return words.map((word, index) => {
    const joined = [(words[index - 1] ?? '') + word, word + (words[index + 1] ?? ''), whole]
    const names = new Set([word, ...joined].map(shortened))
    return [...[...names].map((text) => ({ text, kind: 'name' as const })), ...lessSure(shortened(word))]
  })
}

/** Why a search found this child, by the weakest of its words; undefined when it did not. */
export function whyMatched(groups: readonly SearchToken[][], child: SearchedNames): MatchReason | undefined {
  const names = namesOf(child)
  const ranks = groups.map((group) => closestRank(group, names))
  return ranks.length > 0 ? REASONS[Math.max(...ranks)] : undefined
}

/** Any name is closer than any short name, and that than any sound, so what is less sure is seldom worked out. */
function closestRank(group: readonly SearchToken[], names: readonly Findable[]): number {
  for (const kind of KINDS) {
    const ranks = group.flatMap((search) => (search.kind === kind ? ranksOf(search, names) : []))
    if (ranks.length > 0) return Math.min(...ranks)
  }
  return Number.POSITIVE_INFINITY
}

/** Whether each word is one letter away from a name of this child, or finds the child as it is. */
export function isNearly(groups: readonly SearchToken[][], child: SearchedNames): boolean {
  const names = namesOf(child)
  const isNear = ({ text, kind }: SearchToken) =>
    kind === 'name' && names.some((name) => name[kind].some(({ token }) => oneSlip(text, token)))
  return (
    groups.length > 0 &&
    groups.every((group) => group.some((token) => ranksOf(token, names).length > 0 || isNear(token)))
  )
}

function ranksOf({ text, kind }: SearchToken, names: readonly Findable[]): number[] {
  return names
    .flatMap((name) => name[kind])
    .filter(({ token }) => (kind === 'sounds like' ? token === text : token.startsWith(text)))
    .map((found) => REASONS.indexOf(found.token === text ? found.exactly : found.beginning))
}

/** An apostrophe is often left out, so its name is searched as one word; a hyphen is often a space. */
function searchedWords({ whole, parts }: NameWord): readonly string[] {
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : [whole]
}

/** A short word would be short for, and sound like, half a school. */
function lessSure(word: string): SearchToken[] {
  if (word.length < 3) return []
  const sound = soundsLike(word)
  return [{ text: word, kind: 'short name' }, ...(sound ? [{ text: sound, kind: 'sounds like' as const }] : [])]
}

/** What one name of a child is found by. Each kind is worked out when it is asked for. */
type Findable = Readonly<Record<TokenKind, readonly FoundBy[]>>

function namesOf({ givenName, familyName, knownAs, otherNames }: SearchedNames): Findable[] {
  return [
    findable(givenName, 'name', true),
    findable(familyName, 'name', false),
    ...(knownAs ? [findable(knownAs, 'known as', true)] : []),
    ...(otherNames ? [findable(otherNames, 'name', true)] : []),
  ]
}

/** A name’s words, their parts, its neighbouring words as one, and all of it as one; then what is less sure. */
function findable(name: string, source: 'name' | 'known as', isGiven: boolean): Findable {
  const words = nameWords(name).slice(0, MOST_WORDS)
  const wholes = words.map(({ whole }) => shortened(whole))
  const pairs = wholes.slice(1).map((word, index) => `${wholes[index]}${word}`)
  const parts = words.flatMap((word) => word.parts).slice(0, MOST_WORDS)
  const beginning = source === 'known as' ? source : 'part of a name'
  const list = (tokens: readonly string[], kind: TokenKind, exactly: MatchReason) =>
    tokens.map((token) => ({
      token: shortened(token),
      kind,
      part: isGiven ? ('given' as const) : ('family' as const),
      exactly,
      beginning: kind === 'name' ? beginning : exactly,
    }))

  return {
    name: [
      ...list([...wholes, ...pairs, wholes.join('')].filter(Boolean), 'name', source),
      ...list(parts, 'name', beginning),
    ],
    get 'short name'() {
      return list(isGiven ? [...wholes, ...parts].flatMap(shortNamesOf) : [], 'short name', 'short name')
    },
    get 'sounds like'() {
      const sounds = [...wholes, ...parts].flatMap((word) => soundsLike(word) ?? [])
      return list(sounds, 'sounds like', 'sounds like')
    },
  }
}

function shortened(token: string): string {
  return token.length > LONGEST_TOKEN ? Array.from(token).slice(0, LONGEST_TOKEN).join('') : token
}
