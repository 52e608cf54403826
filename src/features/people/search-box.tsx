import type { Language } from '#platform/words.ts'
import { SearchInput } from '#ui/search-input.tsx'
import { words } from './children.words.ts'

interface SearchBoxProps {
  language: Language
  value?: string
  /** Where other things come first: without what can be typed. */
  short?: boolean
}

/** By GET, so that a search can be kept and come back to. */
export function SearchBox({ language, value = '', short = false }: SearchBoxProps) {
  const t = words(language)
  return (
    <search>
      <form method="get" action="/children/search" novalidate>
        <SearchInput id="q" name="q" value={value} label={t.search} {...(short ? {} : { hint: t.searchHint })} />
      </form>
    </search>
  )
}
