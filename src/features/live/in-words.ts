import type { Language } from '#platform/words.ts'
import { words } from './live.words.ts'

export function decisionInWords(decision: string | null, language: Language): string {
  const { decisions } = words(language)
  return decisions[decision as keyof typeof decisions] ?? ''
}
