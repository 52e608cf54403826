import type { ComponentChildren } from 'preact'
import { useUiWords } from './visit-context.ts'

interface ErrorMessageProps {
  id?: string
  /** Said before the message, so that it is known for an error without its colour. */
  prefix?: string
  children: ComponentChildren
}

export function ErrorMessage({ id, prefix, children }: ErrorMessageProps) {
  const words = useUiWords()
  const said = prefix ?? words.error

  return (
    <span class="nhsuk-error-message" id={id}>
      {said && <span class="nhsuk-u-visually-hidden">{said}: </span>}
      {children}
    </span>
  )
}
