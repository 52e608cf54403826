import type { ComponentChildren } from 'preact'

/** A few words above a heading: whose page this is, or which part of a longer task. */
export function Caption({ size, children }: { size?: 's' | 'm' | 'l' | 'xl'; children: ComponentChildren }) {
  return <span class={size && size !== 's' ? `nhsuk-caption-${size}` : 'nhsuk-caption'}>{children}</span>
}
