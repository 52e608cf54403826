import { cutAt } from '../cut.ts'
import type { Sentence } from '../words.ts'
import { reasons } from './csv-reasons.ts'

const LONGEST = 1000

export interface Cell {
  readonly text: string
  readonly problem?: Sentence
}

/** A cell as it is kept: in one form of Unicode, without what cannot be seen; and what is wrong with it. */
export function readCell(raw: string): Cell {
  const text = unwrapped(clean(raw))
  if (raw.includes('\u0000')) return { text, problem: reasons.notACharacter }
  if (text.includes('\ufffd')) return { text, problem: reasons.lostLetter }
  if (text.startsWith('"')) return { text, problem: reasons.strayQuote }
  if (text.length > LONGEST) return { text: cutAt(text, LONGEST), problem: reasons.tooLong(LONGEST) }
  return { text }
}

/** Spaces of all kinds become one space. Marks that join or part letters in other scripts stay. */
export function clean(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
}

/** `="0123"` is how spreadsheets keep a 0 at the start; `"abc" ` is a quoted cell with a space after it. */
function unwrapped(text: string): string {
  return /^=?"([^"]*)"$/.exec(text)?.[1]?.trim() ?? text
}
