import type { ComponentChildren } from 'preact'
import { useUiWords, useVisit } from './visit-context.ts'

interface EmptyStateProps {
  /** What there is none of: “No requests are waiting”. */
  heading: ComponentChildren
  headingLevel?: 2 | 3
  /** Why, and what to do about it. */
  children?: ComponentChildren
}

/**
 * Stands where a list would, so that nobody wonders whether it is still loading. Past the end of a list, which is not the same as
 * there being nothing, it is the way to its beginning.
 */
export function EmptyState({ heading, headingLevel = 2, children }: EmptyStateProps) {
  const words = useUiWords()
  const beginning = beginningOf(useVisit().path)
  const Heading = `h${headingLevel}` as const

  if (beginning) {
    return (
      <div class="app-empty-state">
        <Heading class="nhsuk-heading-s">{words.pastTheEnd}</Heading>
        <p>
          <a href={beginning}>{words.toTheBeginning}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="app-empty-state">
      <Heading class="nhsuk-heading-s">{heading}</Heading>
      {children}
    </div>
  )
}

/** The fields of an address that say where in a list its page begins; the others are filters, and stay. */
const PLACES = ['after', 'before', 'id']
const WITH_ID = ['at', 'day', 'due', 'on', 'place']

/** The list from its beginning, when this is a page further on in it. */
function beginningOf(path: string): string | undefined {
  const [page, query] = path.split('?', 2)
  const asked = new URLSearchParams(query)
  if (!PLACES.some((name) => asked.has(name))) return undefined
  for (const name of asked.has('id') ? [...PLACES, ...WITH_ID] : PLACES) asked.delete(name)
  return asked.size > 0 ? `${page}?${asked}` : page
}
