import type { ComponentChildren } from 'preact'

interface EmptyStateProps {
  /** What there is none of: “No requests are waiting”. */
  heading: ComponentChildren
  headingLevel?: 2 | 3
  /** Why, and what to do about it. */
  children?: ComponentChildren
}

/** Stands where a list would, so that nobody wonders whether it is still loading. */
export function EmptyState({ heading, headingLevel = 2, children }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const

  return (
    <div class="app-empty-state">
      <Heading class="nhsuk-heading-s">{heading}</Heading>
      {children}
    </div>
  )
}
