import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

interface ScrollProps {
  /** The id of the words that name what is inside. */
  labelledBy?: string
  reverse?: boolean
  children: ComponentChildren
}

/** Lets something too wide for a phone be scrolled by itself, with a keyboard too. */
export function Scroll({ labelledBy, reverse, children }: ScrollProps) {
  return (
    <div class={classNames('nhsuk-scroll', reverse && 'nhsuk-scroll--reverse')} data-module="nhsuk-scroll">
      <div class="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy}>
        {children}
      </div>
    </div>
  )
}
