import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useUiWords } from './visit-context.ts'

/** Words, a link, or with `action` a button that posts there. */
export interface AccountItem {
  text: string
  icon?: boolean
  href?: string
  action?: string
  /** Hidden fields that the button sends. */
  fields?: ComponentChildren
}

export function HeaderAccount({ items }: { items: readonly AccountItem[] }) {
  const words = useUiWords()

  return (
    <nav class="nhsuk-header__account" aria-label={words.account}>
      <ul class="nhsuk-header__account-list">
        {items.map((item) => (
          <li class="nhsuk-header__account-item">
            <Item {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Item({ text, icon, href, action, fields }: AccountItem) {
  const inside = (
    <>
      {icon && <Icon name="user" />}
      {text}
    </>
  )

  if (href) {
    return (
      <a class="nhsuk-header__account-link" href={href}>
        {inside}
      </a>
    )
  }
  if (action) {
    return (
      <form class="nhsuk-header__account-form" action={action} method="post" novalidate>
        {fields}
        <button class="nhsuk-header__account-button">{inside}</button>
      </form>
    )
  }
  return inside
}
