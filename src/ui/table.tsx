import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { Card, type CardProps } from './card.tsx'
import { classNames } from './class-names.ts'
import { useFilter } from './filtered.ts'
import { Scroll } from './scroll.tsx'
import { TableBody } from './table-body.tsx'
import { type Cell, type Column, columnOf, isSorted, sortsOnServer } from './table-cell.ts'
import { TableHead } from './table-head.tsx'
import { translations } from './translations.ts'
import { useUiWords, useVisit } from './visit-context.ts'

interface TableProps {
  caption?: string
  captionSize?: 's' | 'm' | 'l' | 'xl'
  captionHidden?: boolean
  captionId?: string
  columns: readonly (string | Column)[]
  rows: readonly (readonly (ComponentChildren | Cell)[])[]
  firstCellIsHeader?: boolean
  /** On a phone, each row becomes a list with its column's name before each cell: so it is, unless it scrolls. */
  responsive?: boolean
  /** On a phone, what is said of a row follows on in its lines, under its name: for long lists. What is blank is left out there. */
  brief?: boolean
  /** On a phone, the table scrolls by itself. For figures to compare, which a list for each row would take apart. */
  scroll?: boolean
  compact?: boolean
  striped?: boolean
  reverse?: boolean
  /** The lines under the rows: none, or not under the last. */
  border?: boolean | 'not last'
  /** Puts it in a card, such as a panel with a heading: `{ variant: 'feature', heading: 'Open cases' }`. */
  card?: Omit<CardProps, 'children' | 'description'>
  /** The label of a field that narrows the rows by typing, where there is a script for it. */
  filter?: string
  attributes?: Attributes
}

export function Table(props: TableProps) {
  const { scroll, reverse, card } = props
  const captionId = props.captionId ?? (scroll && props.caption ? idFrom(props.caption) : undefined)
  const table = <BareTable {...props} captionId={captionId} />
  const scrolled = scroll ? (
    <Scroll labelledBy={captionId} reverse={reverse}>
      {table}
    </Scroll>
  ) : (
    table
  )

  return card ? <Card {...card}>{scrolled}</Card> : scrolled
}

function BareTable(props: TableProps) {
  const { responsive = !props.scroll, border = true, caption, captionSize } = props
  const columns = props.columns.map(columnOf)
  const sorted = columns.some(isSorted)
  const sortedHere = sorted && !sortsOnServer(columns)
  const { language } = useVisit()
  const words = useUiWords()
  const filtered = useFilter(props.filter)

  return (
    <table
      class={classNames(
        'nhsuk-table',
        props.reverse && 'nhsuk-table--reverse',
        props.compact && 'nhsuk-table--compact',
        responsive && 'nhsuk-table--responsive',
        responsive && props.brief && 'app-table--brief',
        border === false && 'nhsuk-table--no-border',
        border === 'not last' && 'nhsuk-table--no-last-row-border',
        sorted && 'nhsuk-table--sortable',
        props.striped && 'nhsuk-table--striped',
      )}
      data-module={sortedHere ? 'nhsuk-table' : undefined}
      role={responsive ? 'table' : undefined}
      {...(sortedHere
        ? translations(language, {
            'sort-announcement': words.sortedBy,
            ascending: words.ascending,
            descending: words.descending,
          })
        : {})}
      {...filtered}
      {...props.attributes}
    >
      {caption && (
        <caption
          class={classNames(
            'nhsuk-table__caption',
            captionSize && `nhsuk-table__caption--${captionSize}`,
            props.captionHidden && 'nhsuk-u-visually-hidden',
          )}
          id={props.captionId}
        >
          {caption}
          {sorted && <span class="nhsuk-u-visually-hidden"> ({words.columnsCanBeSorted})</span>}
        </caption>
      )}
      <TableHead columns={columns} responsive={responsive} />
      <TableBody
        columns={columns}
        rows={props.rows}
        responsive={responsive}
        brief={props.brief}
        firstCellIsHeader={props.firstCellIsHeader}
      />
    </table>
  )
}

function idFrom(caption: string): string {
  return `table-${caption.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption`
}
