/**
 * Errors of a file that was put together name the line of the source. Node would do so by itself, but reads where each piece came from
 * before it runs any, and makes an object of each of 700,000 places: 140 MB after the first error.
 */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where each piece came from is read when a stack is first asked for: most processes never write one. */
export function nameLinesOfSources(file) {
  const name = pathToFileURL(file).href
  let map
  Error.prepareStackTrace = (error, frames) => {
    // Node itself asks for the stack of each stream that is left before its end, and nobody reads it.
    const isRead = error?.name !== 'AbortError'
    if (isRead) map ??= readMap(file)
    return [headOf(error), ...frames.map((frame) => `    at ${isRead ? inSources(frame) : frame}`)].join('\n')
  }

  function inSources(frame) {
    const text = String(frame)
    if (frame.getFileName() !== name) return text
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()]
    const place = map.placeOf(line, column)
    return place ? text.replace(`${name}:${line}:${column}`, place) : text
  }
}

function readMap(file) {
  try {
    const { sources, mappings } = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
    const { lines, pieces } = decoded(mappings)
    return {
      placeOf(line, column) {
        const at = lastPiece(pieces, lines[line - 1], lines[line], column - 1)
        if (at === undefined) return undefined
        const [, source, row, place] = pieces.subarray(at * 4, at * 4 + 4)
        return `${resolve(dirname(file), sources[source])}:${row + 1}:${place + 1}`
      },
    }
  } catch {
    return { placeOf: () => undefined }
  }
}

/** Of the pieces of a line, which are in order, the last that begins at this column or before it. */
function lastPiece(pieces, from, to, column) {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle * 4] <= column) low = middle + 1
    else high = middle
  }
  return low > from ? low - 1 : undefined
}

/** What numbers of a map are written with. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const DIGIT_OF = new Uint8Array(128)
for (const [digit, letter] of [...LETTERS].entries()) DIGIT_OF[letter.charCodeAt(0)] = digit

/**
 * Four numbers a piece: its column, and the source, line and column it came from, all from 0; and with which piece each line begins. Each is written
 * as the difference from the piece before, five bits a letter, the sign last (ECMA-426 §4).
 */
function decoded(mappings) {
  const pieces = new Int32Array(4 * (mappings.match(/[,;]/g)?.length ?? 0) + 4)
  const lines = [0]
  const now = [0, 0, 0, 0, 0]
  let [count, field, value, shift] = [0, 0, 0, 0]
  const endPiece = () => {
    if (field >= 4) for (let nth = 0; nth < 4; nth += 1) pieces[count * 4 + nth] = now[nth]
    if (field >= 4) count += 1
    field = 0
  }
  for (let at = 0; at < mappings.length; at += 1) {
    const letter = mappings[at]
    if (letter === ',' || letter === ';') endPiece()
    if (letter === ';') {
      lines.push(count)
      now[0] = 0
    } else if (letter !== ',') {
      const digit = DIGIT_OF[mappings.charCodeAt(at)]
      value |= (digit & 31) << shift
      shift += 5
      if (digit & 32) continue
      now[field] += value & 1 ? -(value >> 1) : value >> 1
      ;[field, value, shift] = [field + 1, 0, 0]
    }
  }
  endPiece()
  lines.push(count)
  return { lines, pieces: pieces.slice(0, count * 4) }
}

/** As V8 says it, also of what only looks like an error. */
function headOf(error) {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}
