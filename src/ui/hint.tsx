import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** Help with answering. `of` is given where it belongs to one choice of several. */
export function Hint({ id, of, children }: { id?: string; of?: 'radios' | 'checkboxes'; children: ComponentChildren }) {
  return (
    <div class={classNames('nhsuk-hint', of && `nhsuk-${of}__hint`)} id={id}>
      {children}
    </div>
  )
}
