import type { ComponentChildren } from 'preact'

/** Many short lines about many people: on paper they are small and close, so that they fit on two sheets. */
export function Dense({ children }: { children: ComponentChildren }) {
  return <div class="app-dense">{children}</div>
}
