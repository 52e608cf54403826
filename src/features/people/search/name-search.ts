import { type NameWord, nameWords } from '../names.ts'
import { oneSlip } from './one-slip.ts'
import { shortNamesOf } from './short-names.ts'
import { soundsLike } from './sounds-like.ts'

type TokenKind = 'name' | 'short name' | 'sounds like'

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
  for (const { token, kind, part } of foundBy(child)) {
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
export function whyMatched(query: string, child: SearchedNames): MatchReason | undefined {
  const tokens = foundBy(child)
  const ranks = searchTokens(query).map((group) => Math.min(...group.flatMap((search) => ranksOf(search, tokens))))
  return ranks.length > 0 ? REASONS[Math.max(...ranks)] : undefined
}

/** Whether each word is one letter away from a name of this child, or finds the child as it is. */
export function isNearly(query: string, child: SearchedNames): boolean {
  const tokens = foundBy(child)
  const groups = searchTokens(query)
  const isNear = ({ text, kind }: SearchToken) =>
    kind === 'name' && tokens.some((found) => found.kind === 'name' && oneSlip(text, found.token))
  return (
    groups.length > 0 &&
    groups.every((group) => group.some((token) => ranksOf(token, tokens).length > 0 || isNear(token)))
  )
}

function ranksOf({ text, kind }: SearchToken, tokens: readonly FoundBy[]): number[] {
  return tokens
    .filter(
      (found) => found.kind === kind && (kind === 'sounds like' ? found.token === text : found.token.startsWith(text)),
    )
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

function foundBy({ givenName, familyName, knownAs, otherNames }: SearchedNames): FoundBy[] {
  return [
    ...tokensOf(givenName, 'name', true),
    ...tokensOf(familyName, 'name', false),
    ...tokensOf(knownAs ?? '', 'known as', true),
    ...tokensOf(otherNames ?? '', 'name', true),
  ]
}

/** A name’s words, their parts, its neighbouring words as one, and all of it as one; then what is less sure. */
function tokensOf(name: string, source: 'name' | 'known as', isGiven: boolean): FoundBy[] {
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

  return [
    ...list([...wholes, ...pairs, wholes.join('')].filter(Boolean), 'name', source),
    ...list(parts, 'name', beginning),
    ...list(isGiven ? [...wholes, ...parts].flatMap(shortNamesOf) : [], 'short name', 'short name'),
    ...list(
      [...wholes, ...parts].flatMap((word) => soundsLike(word) ?? []),
      'sounds like',
      'sounds like',
    ),
  ]
}

function shortened(token: string): string {
  return token.length > LONGEST_TOKEN ? Array.from(token).slice(0, LONGEST_TOKEN).join('') : token
}
