import type { ComponentChildren } from 'preact'

interface OnScreenProps {
  /** Within a line. */
  inline?: boolean
  children: ComponentChildren
}

/** Not on paper: what can only be pressed. */
export function ScreenOnly({ inline = false, children }: OnScreenProps) {
  if (inline) return <span class="app-screen-only">{children}</span>
  return <div class="app-screen-only">{children}</div>
}
