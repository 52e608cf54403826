import type { ComponentChildren } from 'preact'

/** What can be done with a card, or with one row of a summary: “Change”, “Delete”. */
export interface Action {
  text: string
  /** Without it, it is a button that sends the form it stands in. */
  href?: string
  name?: string
  value?: string
  /** What is changed or deleted, for those who hear the link away from its row. */
  hiddenText?: string
}

interface ActionElementProps extends Action {
  /** The heading of the card it is in. */
  within?: ComponentChildren
}

export function ActionElement({ text, href, name, value, hiddenText, within }: ActionElementProps) {
  const inside = (
    <>
      {text}
      {(hiddenText || within) && (
        <span class="nhsuk-u-visually-hidden">
          {hiddenText && ` ${hiddenText}`}
          {within && <> ({within})</>}
        </span>
      )}
    </>
  )

  return href === undefined ? (
    <button class="nhsuk-link" name={name} type="submit" value={value}>
      {inside}
    </button>
  ) : (
    <a class="nhsuk-link" href={href}>
      {inside}
    </a>
  )
}
