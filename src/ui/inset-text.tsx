import type { ComponentChildren } from 'preact'
import { useUiWords } from './visit-context.ts'

/** Text that stands out from what is around it. Children are blocks, such as paragraphs. */
export function InsetText({ children }: { children: ComponentChildren }) {
  const words = useUiWords()

  return (
    <div class="nhsuk-inset-text">
      <span class="nhsuk-u-visually-hidden">{words.information}: </span>
      {children}
    </div>
  )
}
