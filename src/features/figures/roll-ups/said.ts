import type { Language } from '#platform/words.ts'
import { words } from './by-month.words.ts'
import type { Shown } from './protected.ts'

export function inWords(n: Shown, language: Language): string {
  return n === 'hidden' ? words(language).hidden : n.toLocaleString('en-GB')
}

/** A hidden total may be of any size. */
export function sumInWords(n: Shown, language: Language): string {
  return n === 'hidden' ? words(language).hiddenSum : n.toLocaleString('en-GB')
}
