import type { Audience } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { audiences } from './audience.words.ts'

/** Who can read an item, as a choice or as a fact: `Everyone on the case, and those who lead the school`. */
export function audienceInWords(audience: Audience, language: Language): string {
  return audiences(language)[audience]
}
