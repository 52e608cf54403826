import type { Sentence } from '#platform/words.ts'
import { isCommonPassword } from './common-passwords.ts'
import { commonWords } from './common-words.ts'

const SHORTEST = 12
/** In characters, as people count them. Longer than any passphrase, and what a form takes. */
export const LONGEST = 128

/** How much of a password must be the person's own idea, and not a word that everybody tries first. */
const OWN_CHARACTERS = 8

const say = {
  short: {
    en: `Use ${SHORTEST} characters or more. Three or four words that have nothing to do with each other work well`,
    cy: `Defnyddiwch ${SHORTEST} nod neu fwy. Mae tri neu bedwar gair nad oes a wnelont ddim â’i gilydd yn gweithio’n dda`,
  },
  long: { en: `Use ${LONGEST} characters or fewer`, cy: `Defnyddiwch ${LONGEST} nod neu lai` },
  plain: {
    en: 'This is too easy to guess: use more than a row of keys or the same few characters again',
    cy: 'Mae hwn yn rhy hawdd ei ddyfalu: defnyddiwch fwy na rhes o fysellau neu’r un ychydig nodau eto',
  },
  chosen: {
    en: 'Many people have chosen this password, so it is tried first. Choose another',
    cy: 'Mae llawer o bobl wedi dewis y cyfrinair hwn, felly rhoddir cynnig arno’n gyntaf. Dewiswch un arall',
  },
  common: {
    en: 'This is too easy to guess: it is mostly common words, a name or the name of a school. Add something of your own',
    cy: 'Mae hwn yn rhy hawdd ei ddyfalu: geiriau cyffredin, enw neu enw ysgol ydyw’n bennaf. Ychwanegwch rywbeth o’ch pen eich hun',
  },
} satisfies Record<string, Sentence>

/** Why this password will not do, or undefined when it will (P17). `about` holds names that others would try first. */
export function passwordFault(password: string, about: readonly string[]): Sentence | undefined {
  const characters = [...password.normalize('NFC')]
  if (characters.length < SHORTEST) return say.short
  if (characters.length > LONGEST) return say.long
  const typed = plain(password)
  if (new Set(characters).size < 5 || isARow(typed)) return say.plain
  const own = withoutWords(typed, [...about.flatMap(wordsOf), ...commonWords])
  if (own.length < OWN_CHARACTERS) return say.common
  return isCommonPassword(password) ? say.chosen : undefined
}

const SWAPPED: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case, without accents and spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\s]/gu, '')
    .toLowerCase()
}

/** Each character is the one before it, or its neighbour: `abcdefabcdef`, `111122223333`, `987654321098`. */
function isARow(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!)
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - codes[index]!) > 1)
  return steps.length * 4 < codes.length
}

function wordsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(plain)
  return [...words, words.join('')].filter((word) => word.length > 2)
}

/** What is left when the known words are taken out, also where `0` stands for `o`. The longest are taken first. */
function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = [...new Set(words)].toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((left, word) => takeOut(left, word), text)
}

function takeOut(text: string, word: string): string {
  const read = [...text].map((character) => SWAPPED[character] ?? character).join('')
  const at = read.length === text.length ? read.indexOf(word) : -1
  const found = at === -1 ? text.indexOf(word) : at
  return found === -1 ? text : takeOut(text.slice(0, found) + text.slice(found + word.length), word)
}
