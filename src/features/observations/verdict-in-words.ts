import type { Language } from '#platform/words.ts'
import { nouns } from './nouns.words.ts'
import type { Verdict } from './strategy.ts'

/** What was found of a strategy: `It helps a little`. */
export function verdictInWords(verdict: string, language: Language): string {
  return nouns(language).verdicts[verdict as Verdict]
}
