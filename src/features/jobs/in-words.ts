import type { Language } from '#platform/words.ts'
import { words } from './jobs.words.ts'

/** What a kind of job does, in words. */
export function jobInWords(job: string, language: Language): string | undefined {
  return (words(language).kinds as Partial<Record<string, string>>)[job]
}

/** Why it could not be done, in words. */
export function whyInWords(code: string, language: Language): string {
  const { why, otherwise } = words(language)
  const known = Object.entries(why).find(([begins]) => code.startsWith(begins))
  return known?.[1] ?? otherwise(code)
}
