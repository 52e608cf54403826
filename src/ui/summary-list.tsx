import type { ComponentChildren } from 'preact'
import { type Action, ActionElement } from './action.tsx'
import { Card, type CardProps } from './card.tsx'
import { classNames } from './class-names.ts'

export interface SummaryRow {
  key: ComponentChildren
  value: ComponentChildren
  actions?: readonly Action[]
  /** The line under this row. */
  border?: boolean
}

interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** The lines under the rows: none, or not under the last. */
  border?: boolean | 'not last'
  keyWidth?: 'one-half' | 'one-third' | 'one-quarter'
  /** Puts it in a card. The card's heading is said with each action. */
  card?: Omit<CardProps, 'children' | 'description'>
}

/** What is known of one thing, and links to change it. */
export function SummaryList({ rows, border = true, keyWidth, card }: SummaryListProps) {
  const anyActions = rows.some(({ actions }) => actions !== undefined && actions.length > 0)
  const list = (
    <dl
      class={classNames(
        'nhsuk-summary-list',
        border === false && 'nhsuk-summary-list--no-border',
        border === 'not last' && 'nhsuk-summary-list--no-last-row-border',
      )}
    >
      {rows.map((row) => (
        <Row row={row} anyActions={anyActions} keyWidth={keyWidth} within={card?.heading} />
      ))}
    </dl>
  )

  return card ? <Card {...card}>{list}</Card> : list
}

interface RowProps {
  row: SummaryRow
  anyActions: boolean
  keyWidth: SummaryListProps['keyWidth']
  within: ComponentChildren
}

function Row({ row, anyActions, keyWidth, within }: RowProps) {
  const { actions = [], border = true } = row

  return (
    <div
      class={classNames(
        'nhsuk-summary-list__row',
        anyActions && actions.length === 0 && 'nhsuk-summary-list__row--no-actions',
        !border && 'nhsuk-summary-list__row--no-border',
      )}
    >
      <dt class={classNames('nhsuk-summary-list__key', keyWidth && `nhsuk-u-width-${keyWidth}`)}>{row.key}</dt>
      <dd class="nhsuk-summary-list__value">{row.value}</dd>
      <RowActions actions={actions} within={within} />
    </div>
  )
}

function RowActions({ actions, within }: { actions: readonly Action[]; within: ComponentChildren }) {
  const [only, ...others] = actions
  if (!only) return null

  return (
    <dd class="nhsuk-summary-list__actions">
      {others.length === 0 ? (
        <ActionElement {...only} within={within} />
      ) : (
        <ul class="nhsuk-summary-list__actions-list">
          {actions.map((action) => (
            <li class="nhsuk-summary-list__actions-list-item">
              <ActionElement {...action} within={within} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}
