import type { Sentence } from '#platform/words.ts'

/** What a form says of a day that is none: 31 February, or something else than figures. */
export const aRealDay: Sentence = {
  en: 'Enter a real date, like 27 3 2026',
  cy: 'Rhowch ddyddiad go iawn, fel 27 3 2026',
}
