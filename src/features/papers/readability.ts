/**
 * How old somebody is who reads an English text with ease. The Flesch–Kincaid grade (J. P. Kincaid, R. P. Fishburne, R. L. Rogers
 * and B. S. Chissom, 1975: 0.39 × words a sentence + 11.8 × syllables a word − 15.59) counts years of school; a child begins the
 * first of them at the age of five.
 */
export function readingAge(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5
}

/** What can be counted in any language. */
export function wordsInASentence(text: string): number {
  const sentences = sentencesOf(text)
  return sentences.length === 0 ? 0 : sentences.flatMap(wordsOf).length / sentences.length
}

/** A line, and what ends in a full stop, a question mark, a colon or an exclamation mark. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?:\n]+/).filter((sentence) => wordsOf(sentence).length > 0)
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\d’'-]+/gu) ?? []
}

/** Groups of vowels, without an e that is not heard. */
function syllablesOf(word: string): number {
  const heard = word.toLowerCase().replace(/(?<=[^aeiouyl])e[sd]?$|(?<=[aeiouy]l)e[sd]?$/u, '')
  return Math.max(1, heard.match(/[aeiouyáéíóúàèìòùâêîôûŵŷ]+/gu)?.length ?? 0)
}
