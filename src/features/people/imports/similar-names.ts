import { type Names, nameWords } from '../names.ts'
import { shortNamesOf } from '../search/short-names.ts'
import { soundsLike } from '../search/sounds-like.ts'

/** What of a name is compared, each part made when it is first asked for: a name of a roll is compared with many. */
class ComparedName {
  readonly written: string
  readonly folded: string
  /** In one word. */
  readonly solid: string
  /** The halves of a double-barrelled name, the words of several. */
  readonly parts: readonly string[]
  #sound: { is: string | undefined } | undefined

  constructor(written: string) {
    const words = nameWords(written)
    this.written = written
    this.folded = words.map(({ whole }) => whole).join(' ')
    this.solid = this.folded.replaceAll(' ', '')
    this.parts = words.flatMap(({ whole, parts }) => (parts.length > 0 ? parts : whole))
  }

  get sound(): string | undefined {
    this.#sound ??= { is: soundsLike(this.solid) }
    return this.#sound.is
  }
}

const compared = (name: string) => new ComparedName(name)

/** For as long as somebody compares the same names again and again. */
export function rememberingNames(): typeof compared {
  const known = new Map<string, ComparedName>()
  return (name) => {
    const found = known.get(name) ?? new ComparedName(name)
    known.set(name, found)
    return found
  }
}

/**
 * Whether two names may be one, written in two ways: `Jon` and `John`, `Kate` and `Katherine`, `Clarke` and
 * `Clarke-Jones`; also with given and family name the other way round. Only a reason to ask somebody.
 */
export function similarNames(one: Names, other: Names, read = compared): boolean {
  const [given, family] = [read(one.givenName), read(one.familyName)]
  const [otherGiven, otherFamily] = [read(other.givenName), read(other.familyName)]
  const crossed = given.folded === otherFamily.folded && family.folded === otherGiven.folded
  return crossed || (isSimilar(given, otherGiven) && isSimilar(family, otherFamily))
}

function isSimilar(one: ComparedName, other: ComparedName): boolean {
  const [a, b] = [one.solid, other.solid]
  if (a === '' || b === '') return one.written === other.written
  return a === b || isShortFor(one, other) || shareAPart(one, other) || hasFewSlips(a, b) || soundAlike(one, other)
}

function isShortFor({ folded: a }: ComparedName, { folded: b }: ComparedName): boolean {
  return shortNamesOf(a).includes(b) || shortNamesOf(b).includes(a)
}

/** A double-barrelled name and one half of it, or two given names and the first of them. */
function shareAPart(one: ComparedName, other: ComparedName): boolean {
  const [few, many] = one.parts.length <= other.parts.length ? [one.parts, other.parts] : [other.parts, one.parts]
  return few.length === 1 && many.length > 1 && few[0]!.length > 2 && many.includes(few[0]!)
}

function soundAlike(one: ComparedName, other: ComparedName): boolean {
  return one.sound !== undefined && one.sound === other.sound
}

/** One letter wrong, missing, added or swapped with its neighbour; two in a long name. None in a very short one. */
function hasFewSlips(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && slips(a, b) <= allowed
}

/** Optimal string alignment distance. Names are short, so the whole table is made. */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row += 1) {
    const [above, twoAbove, current] = [rows[row - 1]!, rows[row - 2], [row]]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      const swapped = twoAbove && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(swapped ? Math.min(least, twoAbove[column - 2]! + 1) : least)
    }
    rows.push(current)
  }
  return rows[a.length]![b.length]!
}
