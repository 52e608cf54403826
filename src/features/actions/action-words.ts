import type { Language } from '#platform/words.ts'
import type { ActionPlace, Answer, Helpful } from './action.ts'
import { words } from './actions.words.ts'
import { words as lineWords } from './line.words.ts'

/** `At school`, `At home`. */
export function placeName(place: string, language: Language): string {
  return lineWords(language).places[place as ActionPlace]
}

/** An answer as a form offers it. */
export function answerName(answer: Answer, language: Language): string {
  return words(language).answer.answers[answer]
}

export function helpfulName(helpful: Helpful, language: Language): string {
  return words(language).answer.helpfulness[helpful]
}
