import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export interface DetailsProps {
  summary: ComponentChildren
  open?: boolean
  id?: string
  children: ComponentChildren
}

/** What only some people need, behind its summary. */
export function Details(props: DetailsProps) {
  return <DetailsOf {...props} />
}

export function DetailsOf({ summary, open, id, part, children }: DetailsProps & { part?: string }) {
  return (
    <details class={classNames('nhsuk-details', part)} id={id} open={open}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}
