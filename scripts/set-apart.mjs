/**
 * What esbuild has put together, so that objects of the service keep their shapes. V8 knows at most 1,536 ways on from one beginning; past
 * them every object that begins so has a shape of its own, which nothing compiled knows. esbuild begins three objects for
 * each module, with names that no other has: two thousand modules took all the ways, and rows of a list no longer had one shape.
 * Objects without a prototype take none (docs/decisions/0069).
 */
import { LETTERS } from './lines-of-sources.mjs'

const BEGUN_BY_ESBUILD = /(?:\b__(?:esm|commonJS)\(|\b__export\([\w$]+,|\bvar [\w$]+_exports\d*=)\{/g
const APART = '__proto__:null,'

/** The file and its map, each place of which stays what it was. */
export function setApart(text, map) {
  const lines = text.split('\n')
  const places = map.mappings.split(';')
  for (const [row, line] of lines.entries()) {
    const begun = [...line.matchAll(BEGUN_BY_ESBUILD)].map((found) => found.index + found[0].length)
    if (begun.length === 0) continue
    lines[row] = line.replaceAll(BEGUN_BY_ESBUILD, `$&${APART}`)
    places[row] = moved(places[row], begun)
  }
  return { text: lines.join('\n'), map: { ...map, mappings: places.join(';') } }
}

/** The places of a line, each said by how far it is from the one before: the first one behind what was added is so much further. */
function moved(places, added) {
  if (!places) return places
  let column = 0
  let passed = 0
  return places
    .split(',')
    .map((place) => {
      const { number, rest } = firstNumber(place)
      column += number
      const before = passed
      while (added[passed] <= column) passed += 1
      return asLetters(number + (passed - before) * APART.length) + rest
    })
    .join(',')
}

/** Five bits a letter, the lowest first, the sign lowest of all; 32 says that more follow (ECMA-426 §4). */
function firstNumber(place) {
  let [bits, at, digit] = [0, 0, 32]
  for (; digit & 32; at += 1) {
    digit = LETTERS.indexOf(place[at])
    bits |= (digit & 31) << (5 * at)
  }
  return { number: bits & 1 ? -(bits >> 1) : bits >> 1, rest: place.slice(at) }
}

function asLetters(number) {
  let bits = number < 0 ? (-number << 1) | 1 : number << 1
  let letters = ''
  do {
    letters += LETTERS[(bits & 31) | (bits > 31 ? 32 : 0)]
    bits >>= 5
  } while (bits > 0)
  return letters
}
