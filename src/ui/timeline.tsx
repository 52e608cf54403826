import type { ComponentChildren } from 'preact'

interface TimelineEntry {
  id?: string
  /** When it happened: as the machine reads it, and in words. */
  date: { iso: string; text: string }
  heading: ComponentChildren
  /** Who, where, and who can see it. */
  meta?: ComponentChildren
  body?: ComponentChildren
}

interface TimelineProps {
  entries: readonly TimelineEntry[]
  headingLevel?: 2 | 3 | 4
}

/** What happened, one thing after another. The page decides which comes first, and says so. */
export function Timeline({ entries, headingLevel = 3 }: TimelineProps) {
  const Heading = `h${headingLevel}` as const

  return (
    <ol class="app-timeline">
      {entries.map(({ id, date, heading, meta, body }) => (
        <li class="app-timeline__entry" id={id}>
          <Heading class="app-timeline__heading nhsuk-heading-xs">{heading}</Heading>
          <p class="app-timeline__meta">
            <time datetime={date.iso}>{date.text}</time>
            {meta && <> · {meta}</>}
          </p>
          {body && <div class="app-timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
