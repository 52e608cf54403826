import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { useUiWords } from './visit-context.ts'

interface BackLinkProps {
  /** Without it, it is a button that sends the form it stands in. */
  href?: string
  /** Said before the words: “Back to ”. */
  hiddenText?: string
  reverse?: boolean
  id?: string
  attributes?: Attributes
  children?: ComponentChildren
}

export function BackLink({ href, hiddenText, reverse, id, attributes, children }: BackLinkProps) {
  const words = useUiWords()
  const look = classNames('nhsuk-back-link', reverse && 'nhsuk-back-link--reverse')
  const inside = (
    <>
      {hiddenText && <span class="nhsuk-u-visually-hidden">{hiddenText} </span>}
      {children ?? words.back}
    </>
  )

  return href === undefined ? (
    <button class={look} id={id} type="submit" {...attributes}>
      {inside}
    </button>
  ) : (
    <a class={look} id={id} href={href} {...attributes}>
      {inside}
    </a>
  )
}
