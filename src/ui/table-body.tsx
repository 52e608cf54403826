import type { ComponentChildren } from 'preact'
import { type Cell, type Column, cellClass, cellOf } from './table-cell.ts'
import { tableWords } from './table-words.tsx'

interface TableBodyProps {
  columns: readonly Column[]
  rows: readonly (readonly (ComponentChildren | Cell)[])[]
  responsive: boolean
  /** No column’s name stands before what is blank, or says by itself what it is. */
  brief?: boolean | undefined
  firstCellIsHeader?: boolean | undefined
}

export function TableBody({ columns, rows, responsive, brief = false, firstCellIsHeader = false }: TableBodyProps) {
  return (
    <tbody class="nhsuk-table__body">
      {rows.map((row) => (
        <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
          {row.map((given, index) =>
            tableCell(cellOf(given), columns[index], firstCellIsHeader && index === 0, responsive, brief),
          )}
        </tr>
      ))}
    </tbody>
  )
}

/** No component, and none in it: see table-words.tsx. */
function tableCell(cell: Cell, column: Column | undefined, isHeader: boolean, responsive: boolean, brief: boolean) {
  const Element = isHeader ? 'th' : 'td'
  const numeric = cell.numeric ?? column?.numeric
  const align = cell.align ?? alignOf(cell, column)

  return (
    <Element
      class={cellClass(isHeader ? 'header' : 'cell', cell, numeric, align)}
      scope={isHeader ? 'row' : undefined}
      role={responsive ? (isHeader ? 'rowheader' : 'cell') : undefined}
      data-sort-value={cell.sortValue}
    >
      {responsive && column && !(brief && (column.saysItself || cell.text === ''))
        ? withHeading(cell, column)
        : tableWords(cell)}
    </Element>
  )
}

/** Words in a column of figures stand where the figures do. */
function alignOf(cell: Cell, column: Column | undefined) {
  return cell.numeric === false && column?.numeric ? 'right' : column?.align
}

/** On a phone the column's name stands in each cell. It is not said: the table's roles say it already. */
function withHeading(cell: Cell, column: Column): ComponentChildren {
  const words = tableWords(cell)
  const isPlain = cell.text === undefined || typeof cell.text === 'string' || typeof cell.text === 'number'

  return [
    <span class="nhsuk-table__heading" aria-hidden="true">
      {column.hiddenText ? [tableWords(column), ' '] : `${column.text ?? ''} `}
    </span>,
    isPlain ? words : <span>{words}</span>,
  ]
}
