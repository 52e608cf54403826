import type { z } from 'zod'
import { CSV_BEGINS, csvLines } from '../csv.ts'
import type { Actor, Read } from '../context.ts'
import type { Day } from '../dates/day.ts'
import type { Language } from '../words.ts'
import type { AnyForm } from './form.ts'
import { page, type PageDefinition } from './page.ts'

type Shape = Record<string, z.ZodType>
type Of<S extends Shape> = z.infer<z.ZodObject<S>>

/** How many lines are read at once: little enough to be held, and enough that reading is not what takes the time. */
export const LINES_A_PART = 500

/** Some rows of a list, and after what the others begin. */
export interface Part<Row, Key> {
  readonly rows: readonly Row[]
  readonly next: Key | undefined
}

interface Around {
  readonly language: Language
  readonly actor: Actor
  readonly today: Day
}

interface ListFile<Q extends Shape, Row, Key> {
  /** What the file is called, before its day. */
  readonly name: string
  readonly query: Q
  /** The rows after this key, in the order of the screen. It says whose records they are: `read.seen(…)`. */
  part(read: Read, query: Of<Q>, after: Key | undefined): Promise<Part<Row, Key>>
  heading(language: Language): readonly string[]
  line(row: Row, around: Around & { readonly query: Of<Q> }): readonly string[]
}

/**
 * What a list shows, as a file for spreadsheets: the same filter, order and words, and all of it. It is read part by part, each
 * in a transaction of its own while whoever asked takes the lines of the one before: no list is too long, and nothing is held
 * for somebody with a slow line. Each part is in the log before its lines leave.
 */
export function listFilePage<Q extends Shape, Row, Key>({
  name,
  query,
  part,
  heading,
  line,
}: ListFile<Q, Row, Key>): PageDefinition<Shape, Q, AnyForm, Part<Row, Key> & { today: Day }> {
  return page({
    params: {},
    query,
    load: async ({ read, query }) => ({ ...(await part(read, query, undefined)), today: read.today }),
    view({ today, ...first }, { query, language, actor }) {
      const textOf = ({ rows }: Part<Row, Key>) =>
        csvLines(rows.map((row) => line(row, { query, language, actor, today })))
      return {
        fileName: `${name}-${today}.csv`,
        type: 'text/csv; charset=utf-8',
        body: {
          async *pieces(again) {
            yield CSV_BEGINS + csvLines([heading(language)]) + textOf(first)
            let { next } = first
            while (next !== undefined) {
              const after = next
              const found = await again((read) => part(read, query, after))
              yield textOf(found)
              next = found.next
            }
          },
        },
      }
    },
  })
}

/** A part of one row more than it has: that row says only that there are others, which begin after the last. */
export function partOf<Row, Key>(found: readonly Row[], keyOf: (last: Row) => Key): Part<Row, Key> {
  const rows = found.slice(0, LINES_A_PART)
  const last = rows.at(-1)
  return { rows, next: found.length > LINES_A_PART && last ? keyOf(last) : undefined }
}
