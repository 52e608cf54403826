import type { Sentence } from '#platform/words.ts'
import { words } from './class-list.words.ts'

type Field = keyof ReturnType<typeof words>['fields']

/** What a field is called, in each language, within a sentence. */
export function fieldSentence(field: string): Sentence {
  const [en, cy] = [words('en').fields, words('cy').fields]
  return field in en
    ? { en: inASentence(en[field as Field]), cy: inASentence(cy[field as Field]) }
    : { en: field, cy: field }
}

function inASentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
