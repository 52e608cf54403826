import type { Language } from '#platform/words.ts'
import type { Shown } from '../small-numbers.ts'
import { words } from './by-month.words.ts'

/** A number, or that it is small, or that it is a sum which would say a small one. */
export function inWords(n: Shown, language: Language): string {
  const t = words(language)
  return n === 'few' ? t.few : n === 'hidden' ? t.hidden : n.toLocaleString('en-GB')
}
