import type { ComponentChildren } from 'preact'

interface QuickBarProps {
  label: string
  /** What is done more rarely, behind a last button; `hidden` says of what there is more. */
  more?: { summary: string; hidden: string; rest: ComponentChildren } | undefined
  children: ComponentChildren
}

/** What is done most on this page, within a thumb's reach: on a phone the row stays at the bottom of the screen. */
export function QuickBar({ label, more, children }: QuickBarProps) {
  return (
    <div class="app-quick-bar" role="group" aria-label={label}>
      {children}
      {more && (
        <details class="app-quick-bar__more">
          <summary class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">
            {more.summary}
            <span class="nhsuk-u-visually-hidden"> {more.hidden}</span>
          </summary>
          <div class="app-quick-bar__rest">{more.rest}</div>
        </details>
      )}
    </div>
  )
}
