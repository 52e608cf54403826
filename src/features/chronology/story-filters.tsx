import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Input } from '#ui/input.tsx'
import { groupNames } from './event-groups.ts'
import { words as kinds } from './kinds.words.ts'
import { words } from './story.words.ts'
import { filterForm, type StoryQuery } from './story-query.tsx'

/** Narrows a story: to what is significant, to kinds of event, to a stretch of time. */
export function StoryFilters({ query, path, language }: { query: StoryQuery; path: string; language: Language }) {
  const t = words(language)
  const filled = filterForm.read(language, query)
  const isSet = query.significant || query.groups || query.from || query.to

  return (
    <FilterBar legend={t.filters} action={path} clearHref={isSet ? path : undefined}>
      <Checkboxes
        {...filled.field('significant')}
        legend={t.weight}
        small
        items={[{ value: 'true', text: t.onlySignificant }]}
      />
      <Checkboxes
        {...filled.field('groups')}
        legend={t.groups}
        small
        items={groupNames.map((value) => ({ value, text: kinds(language).groups[value] }))}
      />
      <Input {...filled.field('from')} width={10} />
      <Input {...filled.field('to')} width={10} />
    </FilterBar>
  )
}
