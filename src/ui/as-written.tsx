import type { ComponentChildren } from 'preact'

/** What somebody wrote, with its lines as they made them. `inline`: within a sentence or a cell. */
export function AsWritten({ inline = false, children }: { inline?: boolean; children?: ComponentChildren }) {
  const Element = inline ? 'span' : 'p'
  return <Element class="app-as-written">{children}</Element>
}
