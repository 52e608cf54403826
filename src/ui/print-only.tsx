import type { ComponentChildren } from 'preact'

interface OnPaperProps {
  /** Within a line. */
  inline?: boolean
  children: ComponentChildren
}

/** On paper only: who printed it and when, a line to sign on. */
export function PrintOnly({ inline = false, children }: OnPaperProps) {
  if (inline) return <span class="app-print-only">{children}</span>
  return <div class="app-print-only">{children}</div>
}
