import type { ComponentChildren } from 'preact'
import { useUiWords } from './visit-context.ts'

export interface FieldError {
  /** The field that is wrong: the first of them when there are several. Left out when no one field is. */
  href?: string
  text: string
}

interface ErrorSummaryProps {
  errors: readonly FieldError[]
  heading?: ComponentChildren
  description?: ComponentChildren
  disableAutoFocus?: boolean
}

export function ErrorSummary({ errors, heading, description, disableAutoFocus }: ErrorSummaryProps) {
  const words = useUiWords()
  if (errors.length === 0) return null

  return (
    <div class="nhsuk-error-summary" data-module="nhsuk-error-summary" data-disable-auto-focus={disableAutoFocus}>
      {/* A separate child for the alert: on the focused element it is announced twice or not at all. */}
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading ?? words.thereIsAProblem}</h2>
        <div class="nhsuk-error-summary__body">
          {description && <p>{description}</p>}
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ href, text }) => (
              <li>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
