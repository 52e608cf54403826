import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

interface ActionLinkProps {
  /** Without it, it is a button that sends the form it stands in. */
  href?: string
  reverse?: boolean
  children: ComponentChildren
}

/** The one way on from a page: what most people came for. */
export function ActionLink({ href, reverse, children }: ActionLinkProps) {
  const look = classNames('nhsuk-action-link', reverse && 'nhsuk-action-link--reverse')
  const inside = (
    <>
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">{children}</span>
    </>
  )

  return href === undefined ? (
    <button class={look} type="submit">
      {inside}
    </button>
  ) : (
    <a class={look} href={href}>
      {inside}
    </a>
  )
}
