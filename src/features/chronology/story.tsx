import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { DatedLink, saidAgain } from '#ui/dated-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { eventInWords } from './event-words.ts'
import type { StoryEntry } from './read-story.ts'
import { words } from './story.words.ts'

interface StoryProps {
  entries: readonly StoryEntry[]
  language: Language
  /** Where an event leads, when what it tells of can be opened. */
  hrefOf?: (entry: StoryEntry) => string | undefined
  headingLevel?: 2 | 3
}

/** The story, one event under another, each with its day, its words and whoever wrote them. */
export function Story({ entries, language, hrefOf, headingLevel = 2 }: StoryProps) {
  const t = words(language)
  if (entries.length === 0) return <EmptyState heading={t.none}>{<p>{t.noneWhy}</p>}</EmptyState>

  const lines = entries.map((entry) => ({ entry, text: eventInWords(entry, language) }))
  const again = saidAgain(lines.map(({ text }) => text))
  return (
    <Timeline
      headingLevel={headingLevel}
      entries={lines.map(({ entry, text }) => {
        const day = formatDay(dayIn(entry.at), language)
        const href = hrefOf?.(entry)
        return {
          id: entry.id,
          date: { iso: entry.at.toISOString(), text: day },
          heading: href ? <DatedLink {...{ href, text, day, again }} /> : text,
          meta: metaOf(entry, language),
        }
      })}
    />
  )
}

/** Who wrote it, and in words what else is to be known: that it counts, was a mistake, or is not for everybody. */
function metaOf({ by, significant, struckOut, audience }: StoryEntry, language: Language): string {
  const t = words(language)
  const facts = [
    by && t.by(by),
    significant && t.significant,
    struckOut && t.struckOut,
    audience !== 'case' && t.restricted[audience],
  ]
  return facts.filter(Boolean).join(' · ')
}
