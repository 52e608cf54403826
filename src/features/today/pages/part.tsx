import type { ComponentChildren } from 'preact'
import { capitalised } from '#platform/words.ts'
import { Card } from '#ui/card.tsx'
import type { Shortened } from '../the-day.ts'

interface PartProps<Row> {
  heading: string
  /** Undefined: this is not their work, and nothing is drawn. */
  list: Shortened<Row> | undefined
  /** What is said when there is nothing. Left out, the part is not there then. */
  none?: string
  /** Where the rest is, when there is more than the list shows. */
  more?: { readonly href: string; readonly text: string }
  line: (row: Row) => {
    readonly href?: string | undefined
    readonly text: ComponentChildren
    readonly hint?: ComponentChildren
    /** Whom a line is about whose words do not say it: several children may have the same action. */
    readonly about?: string | null
  }
}

/** One part of somebody’s day: a heading, and a list in which each line goes somewhere, or a sentence that says it is empty. */
export function Part<Row>({ heading, list, none, more, line }: PartProps<Row>) {
  if (!list || (list.rows.length === 0 && none === undefined)) return null
  return (
    <Card heading={heading} headingSize="m">
      {list.rows.length === 0 && <p>{none}</p>}
      {list.rows.length > 0 && (
        <ul class="nhsuk-list">
          {list.rows.map((row) => (
            <Line {...line(row)} within={heading} />
          ))}
        </ul>
      )}
      {list.more && more && (
        <p>
          <a href={more.href}>{more.text}</a>
        </p>
      )}
    </Card>
  )
}

interface LineProps {
  href?: string | undefined
  text: ComponentChildren
  hint?: ComponentChildren
  about?: string | null
  /** Said with the link, for those who hear it away from its list: a child’s name stands in several. */
  within: string
}

function Line({ href, text, hint, about, within }: LineProps) {
  return (
    <li>
      {href ? (
        <a href={href}>
          {text}
          <span class="nhsuk-u-visually-hidden"> ({about ? `${within}, ${about}` : within})</span>
        </a>
      ) : (
        text
      )}
      {hint && (
        <div class="nhsuk-hint nhsuk-u-margin-bottom-0">{typeof hint === 'string' ? capitalised(hint) : hint}</div>
      )}
    </li>
  )
}
