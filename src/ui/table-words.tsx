import type { ComponentChildren } from 'preact'

interface TableWordsProps {
  text?: ComponentChildren
  hiddenText?: string | undefined
  href?: string | undefined
}

/** What a cell says, and where it leads. */
export function TableWords({ text, hiddenText, href }: TableWordsProps) {
  const words = (
    <>
      {text}
      {hiddenText && <span class="nhsuk-u-visually-hidden">{text ? ` ${hiddenText}` : hiddenText}</span>}
    </>
  )

  return href === undefined ? (
    words
  ) : (
    <a class="nhsuk-link" href={href}>
      {words}
    </a>
  )
}
