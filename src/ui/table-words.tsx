import type { ComponentChildren } from 'preact'

interface TableWords {
  text?: ComponentChildren
  hiddenText?: string | undefined
  href?: string | undefined
}

/** What a cell says, and where it leads. No component: a page has hundreds of them, and drawing each would cost more than it says. */
export function tableWords({ text, hiddenText, href }: TableWords): ComponentChildren {
  const words = hiddenText
    ? [text, <span class="nhsuk-u-visually-hidden">{text ? ` ${hiddenText}` : hiddenText}</span>]
    : text

  return href === undefined ? (
    words
  ) : (
    <a class="nhsuk-link" href={href}>
      {words}
    </a>
  )
}
