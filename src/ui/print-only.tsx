import type { ComponentChildren } from 'preact'

/** On paper only: who printed it and when, a line to sign on. */
export function PrintOnly({ children }: { children: ComponentChildren }) {
  return <div class="app-print-only">{children}</div>
}
