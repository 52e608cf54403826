import type { ComponentChildren } from 'preact'

/** Not on paper: what can only be pressed. */
export function ScreenOnly({ children }: { children: ComponentChildren }) {
  return <div class="app-screen-only">{children}</div>
}
