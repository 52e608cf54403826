import { fullName } from '#features/access/child-name.ts'

export { fullName }

/** Names are whatever people are called: no rule here refuses one. */
export interface Names {
  readonly givenName: string
  readonly familyName: string
}

const JOINERS = /[\p{Pd}\u2212]/gu
const APOSTROPHES = /['’‘‛`´′ʹʻʼʽˈ＇]/gu
/** Letters that are not a plain letter with a mark on it, so taking marks off does not make them one. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'a',
}

/** Most names are one word of plain letters: nothing is to be taken off them. */
const ONE_PLAIN_WORD = /^[A-Za-z]+$/
const FOLDED_ALREADY = /^[a-z0-9]*$/

/** A word of a name, folded: the whole of it, and its parts when an apostrophe or hyphen joins them. */
export interface NameWord {
  readonly whole: string
  readonly parts: readonly string[]
}

/**
 * A name as it is compared: `Ní Bhriain` is `ni bhriain`, `O’Brien` is `obrien`, `Łukaszewski` is `lukaszewski`. Names
 * in other scripts keep their letters. Nothing is left of emoji, markup and marks that cannot be seen.
 */
export function foldName(text: string): string {
  return nameWords(text)
    .map(({ whole }) => whole)
    .join(' ')
}

/** `O’Brien` is the word `obrien` with the parts `o` and `brien`. */
export function nameWords(text: string): NameWord[] {
  if (ONE_PLAIN_WORD.test(text)) return [{ whole: text.toLowerCase(), parts: [] }]
  return (
    text
      .replace(APOSTROPHES, "'")
      .replace(JOINERS, '-')
      .normalize('NFKC')
      // Of `ŉ` and of the Greek numeral sign an apostrophe comes out.
      .replace(APOSTROPHES, "'")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}\p{Cf}'-]+/u)
      .map((word) => word.split(/['-]+/).map(foldLetters).filter(Boolean))
      .filter((parts) => parts.length > 0)
      .map((parts) => ({ whole: parts.join(''), parts: parts.length > 1 ? parts : [] }))
  )
}

/** Marks come off Latin letters only: in Arabic or Devanagari they are vowels. */
function foldLetters(part: string): string {
  if (FOLDED_ALREADY.test(part)) return part
  return part
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .replace(/[łøđðßæœþıħŧŋə]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/^\p{M}+/u, '')
}

/** `AK`: the first letter of each name, whatever its script. A name without letters has none. */
export function initials({ givenName, familyName }: Names): string {
  return [givenName, familyName].map((name) => /\p{L}\p{M}*/u.exec(name)?.[0].toUpperCase() ?? '').join('')
}
