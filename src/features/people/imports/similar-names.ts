import { foldName, type Names, nameWords } from '../names.ts'
import { shortNamesOf } from '../short-names.ts'
import { soundsLike } from '../sounds-like.ts'

/**
 * Whether two names may be one, written in two ways: `Jon` and `John`, `Kate` and `Katherine`, `Clarke` and
 * `Clarke-Jones`; also with given and family name the other way round. Only a reason to ask somebody.
 */
export function similarNames(one: Names, other: Names): boolean {
  const straight = isSimilar(one.givenName, other.givenName) && isSimilar(one.familyName, other.familyName)
  const crossed =
    foldName(one.givenName) === foldName(other.familyName) && foldName(one.familyName) === foldName(other.givenName)
  return straight || crossed
}

function isSimilar(one: string, other: string): boolean {
  const [a, b] = [foldName(one).replaceAll(' ', ''), foldName(other).replaceAll(' ', '')]
  if (a === '' || b === '') return one === other
  return a === b || isShortFor(one, other) || shareAPart(one, other) || hasFewSlips(a, b) || soundAlike(a, b)
}

function isShortFor(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)]
  return shortNamesOf(a).includes(b) || shortNamesOf(b).includes(a)
}

/** A double-barrelled name and one half of it, or two given names and the first of them. */
function shareAPart(one: string, other: string): boolean {
  const parts = [one, other].map((name) =>
    nameWords(name).flatMap(({ whole, parts }) => (parts.length > 0 ? parts : whole)),
  )
  const [few = [], many = []] = parts.toSorted((a, b) => a.length - b.length)
  return few.length === 1 && many.length > 1 && few[0]!.length > 2 && many.includes(few[0]!)
}

function soundAlike(a: string, b: string): boolean {
  const sound = soundsLike(a)
  return sound !== undefined && sound === soundsLike(b)
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
