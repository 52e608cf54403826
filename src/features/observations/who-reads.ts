import { audienceInWords } from '#features/actions/audience-in-words.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { words } from './papers.words.ts'

interface Read {
  readonly audience: Audience
  readonly readerNames: readonly { readonly givenName: string; readonly familyName: string }[]
}

/** Not only of which kind its readers are: when they are named, who. */
export function whoReads({ audience, readerNames }: Read, language: Language): string {
  if (audience !== 'named') return audienceInWords(audience, language)
  const names = readerNames.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
  return words(language).one.named(names.join(', '))
}
