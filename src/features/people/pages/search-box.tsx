import type { Language } from '#platform/words.ts'
import { SearchInput } from '#ui/search-input.tsx'
import { words } from '../children.words.ts'

/** By GET, so that a search can be kept and come back to. */
export function SearchBox({ language, value = '' }: { language: Language; value?: string }) {
  const t = words(language)
  return (
    <search>
      <form method="get" action="/children/search" novalidate>
        <SearchInput id="q" name="q" value={value} label={t.search} hint={t.searchHint} />
      </form>
    </search>
  )
}
