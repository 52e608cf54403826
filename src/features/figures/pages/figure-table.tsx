import { Table } from '#ui/table.tsx'
import type { FiguresTable } from '../link-work/tables.ts'

/** A table of figures with what it means above it. */
export function FigureTable({ table: { title, intro, columns, rows } }: { table: FiguresTable }) {
  const [first = '', ...numbers] = columns
  return (
    <>
      <h2>{title}</h2>
      <p>{intro}</p>
      {rows.length > 0 && (
        <Table
          caption={title}
          captionHidden
          scroll={columns.length > 4}
          responsive={false}
          firstCellIsHeader
          columns={[first, ...numbers.map((text) => ({ text, numeric: true }))]}
          rows={rows.map(([name = '', ...cells]) => [name, ...cells.map((text) => ({ text, numeric: true }))])}
        />
      )}
    </>
  )
}
