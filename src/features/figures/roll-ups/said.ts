import type { Language } from '#platform/words.ts'
import type { Shown } from '../small-numbers.ts'
import { words } from './by-month.words.ts'

/** A number, or that it is small, or that it is a sum which would say a small one. */
export function inWords(n: Shown, language: Language): string {
  const t = words(language)
  if (typeof n === 'string') return n === 'few' ? t.few : t.hidden
  // Almost every number is small, and a page has hundreds.
  return n < 1000 ? `${n}` : n.toLocaleString('en-GB')
}

/** What is left out of it, is not asked for. */
export function addressOf(path: string, asked: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null)
  return `${path}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`
}
