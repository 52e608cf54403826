import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { choices, optionalDay, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { groupNames } from './event-groups.ts'
import { words } from './story.words.ts'

import { type Before, type StoryFilter, wholeStory } from './story-filter.ts'

const typed = z.string().max(40).optional().catch(undefined)

export const storyQuery = {
  significant: typed,
  groups: z
    .union([z.array(z.string().max(40)).max(20), z.string().max(40)])
    .optional()
    .catch(undefined),
  from: typed,
  to: typed,
  at: z.coerce.date().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
}
export type StoryQuery = z.infer<z.ZodObject<typeof storyQuery>>

export const filterForm = form((language) => {
  const t = words(language)
  return {
    significant: tick(t.onlySignificant),
    groups: choices(t.groups, groupNames),
    from: optionalDay(t.from, { wrong: aRealDay[language], hint: t.dayHint }),
    to: optionalDay(t.to, { wrong: aRealDay[language], hint: t.dayHint }),
  }
})

/** What the address asks for. A filter that cannot be read shows everything, and the page says beside it what is wrong. */
export function readFilter(query: StoryQuery): { filter: StoryFilter; before: Before | undefined } {
  const filled = filterForm.read('en', query)
  const { at, id } = query
  return { filter: filled.ok ? filled.value : wholeStory, before: at && id ? { at, id } : undefined }
}

/** The address of the page after this one, with the same filter. */
export function olderThan(path: string, query: StoryQuery, { at, id }: Before): string {
  const kept = new URLSearchParams()
  for (const name of ['significant', 'from', 'to'] as const) if (query[name]) kept.set(name, query[name])
  for (const group of [query.groups ?? []].flat()) kept.append('groups', group)
  kept.set('at', at.toISOString())
  kept.set('id', id)
  return `${path}?${kept}`
}
