import type { ComponentChildren } from 'preact'

/** Whom or what this page is about, set apart, so that nobody writes on the wrong one. */
export function Subject({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="app-subject" aria-label={label}>
      {children}
    </section>
  )
}
