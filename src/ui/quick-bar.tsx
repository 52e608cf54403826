import type { ComponentChildren } from 'preact'

/** What is done most on this page, within a thumb's reach: on a phone the row stays at the bottom of the screen. */
export function QuickBar({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="app-quick-bar" role="group" aria-label={label}>
      {children}
    </div>
  )
}
