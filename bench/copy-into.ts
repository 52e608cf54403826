/** Rows into a table by COPY, as tab-separated text. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import copy from 'pg-copy-streams'

export type Cell = string | number | boolean | null

export function* lines(count: number, row: (n: number) => Cell[]): Generator<Cell[]> {
  for (let n = 0; n < count; n += 1) yield row(n)
}

/** COPY: rows as tab-separated text. */
export async function into(client: pg.Client, table: string, rows: Iterable<readonly Cell[]>) {
  const pieces = (function* () {
    let piece = ''
    for (const row of rows) {
      piece += `${row.map(cell).join('\t')}\n`
      if (piece.length > 65_536) {
        yield piece
        piece = ''
      }
    }
    if (piece) yield piece
  })()
  await pipeline(Readable.from(pieces), client.query(copy.from(`copy ${table} from stdin`)))
}

function cell(value: Cell): string {
  if (value === null) return '\\N'
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ')
}
