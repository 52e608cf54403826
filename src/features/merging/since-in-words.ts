import type { Language } from '#platform/words.ts'
import type { Since } from './merging.queries.ts'
import { words } from './undo-merge.words.ts'

/** `Adult: Sara Khan`: something that was written since two records were put together. */
export function sinceInWords({ relation, called }: Since, language: Language): string {
  const t = words(language)
  const kind = relation in t.relations ? t.relations[relation as keyof typeof t.relations] : t.relations.other
  return `${kind}: ${called ?? t.sinceUnseen}`
}
