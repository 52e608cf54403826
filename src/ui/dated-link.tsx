interface DatedLinkProps {
  href: string
  text: string
  /** The day it is of, which the page shows beside it. */
  day: string
  /** What more than one link of the list says: `saidAgain` of all their words. */
  again: ReadonlySet<string>
}

/** A link of a list by days. Two that say the same are told apart by their days where links are listed alone, as screen readers do. */
export function DatedLink({ href, text, day, again }: DatedLinkProps) {
  return (
    <a href={href}>
      {text}
      {again.has(text) && <span class="nhsuk-u-visually-hidden"> ({day})</span>}
    </a>
  )
}

/** Those of the words that stand there more than once. */
export function saidAgain(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.filter((text, at) => texts.indexOf(text) !== at))
}
