import { type Column, cellClass } from './table-cell.ts'
import { tableWords } from './table-words.tsx'

export function TableHead({ columns, responsive }: { columns: readonly Column[]; responsive: boolean }) {
  return (
    <thead class="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
      <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
        {columns.map((column) => (
          <th
            class={cellClass('header', column)}
            scope="col"
            role={responsive ? 'columnheader' : undefined}
            data-sort={column.sort ? '' : undefined}
            data-sort-next={column.sort && !column.sortHref ? column.sortNext : undefined}
            aria-sort={column.sort && column.sort !== 'none' ? column.sort : undefined}
          >
            {tableWords({ ...column, href: column.sortHref })}
          </th>
        ))}
      </tr>
    </thead>
  )
}
