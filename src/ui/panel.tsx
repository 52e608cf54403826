import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

interface PanelProps {
  heading: ComponentChildren
  headingLevel?: 1 | 2 | 3
  headingSize?: 'm' | 'l' | 'xl'
  headingId?: string
  /** `interruption` asks the person to stop and think before they go on. */
  variant?: 'interruption'
  children?: ComponentChildren
}

/** What has just been finished, as the page's heading. */
export function Panel({ heading, headingLevel = 1, headingSize, headingId, variant, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const

  return (
    <div class={classNames('nhsuk-panel', variant && `nhsuk-panel--${variant}`)}>
      <Heading
        class={classNames('nhsuk-panel__heading', headingSize && `nhsuk-panel__heading--${headingSize}`)}
        id={headingId}
      >
        {heading}
      </Heading>
      {children && <div class="nhsuk-panel__body">{children}</div>}
    </div>
  )
}
