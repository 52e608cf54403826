import type { ComponentChildren } from 'preact'
import { type Cell, type Column, cellClass, cellOf } from './table-cell.ts'
import { TableWords } from './table-words.tsx'

interface TableBodyProps {
  columns: readonly Column[]
  rows: readonly (readonly (ComponentChildren | Cell)[])[]
  responsive: boolean
  firstCellIsHeader?: boolean | undefined
}

export function TableBody({ columns, rows, responsive, firstCellIsHeader = false }: TableBodyProps) {
  return (
    <tbody class="nhsuk-table__body">
      {rows.map((row) => (
        <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
          {row.map((given, index) => (
            <TableCell
              cell={cellOf(given)}
              column={columns[index]}
              isHeader={firstCellIsHeader && index === 0}
              responsive={responsive}
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

interface TableCellProps {
  cell: Cell
  column: Column | undefined
  isHeader: boolean
  responsive: boolean
}

function TableCell({ cell, column, isHeader, responsive }: TableCellProps) {
  const Element = isHeader ? 'th' : 'td'
  const look = { ...cell, numeric: cell.numeric ?? column?.numeric, align: cell.align ?? alignOf(cell, column) }

  return (
    <Element
      class={cellClass(isHeader ? 'header' : 'cell', look)}
      scope={isHeader ? 'row' : undefined}
      role={responsive ? (isHeader ? 'rowheader' : 'cell') : undefined}
      data-sort-value={cell.sortValue}
    >
      {responsive && column ? <WithHeading cell={cell} column={column} /> : <TableWords {...cell} />}
    </Element>
  )
}

/** Words in a column of figures stand where the figures do. */
function alignOf(cell: Cell, column: Column | undefined) {
  return cell.numeric === false && column?.numeric ? 'right' : column?.align
}

/** On a phone the column's name stands in each cell. It is not said: the table's roles say it already. */
function WithHeading({ cell, column }: { cell: Cell; column: Column }) {
  const words = <TableWords {...cell} />
  const isPlain = cell.text === undefined || typeof cell.text === 'string' || typeof cell.text === 'number'

  return (
    <>
      <span class="nhsuk-table__heading" aria-hidden="true">
        <TableWords text={column.text} hiddenText={column.hiddenText} />{' '}
      </span>
      {isPlain ? words : <span>{words}</span>}
    </>
  )
}
