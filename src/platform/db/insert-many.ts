import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { OpenTransaction } from './transact.ts'

type Db = Pick<Kysely<Tables>, 'executeQuery'>
type Row = Readonly<Record<string, unknown>>

/**
 * Many rows in one statement. What a column says in several rows travels once: of a class list’s names that is five of six
 * values, and Kysely would make a node of each. With `unlessThere` a row whose key is taken is left out.
 */
export async function insertMany<T extends keyof Tables>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { unlessThere = false } = {},
): Promise<void> {
  if (rows.length === 0) return
  const parameters: unknown[] = []
  const known: Map<unknown, string>[] = []
  const text = inserting(table, rows as readonly Row[], (value, column) => {
    const key = Array.isArray(value) ? keyOf(value) : value
    const before = (known[column] ??= new Map()).get(key)
    if (before) return before
    const name = `$${parameters.push(value)}`
    known[column].set(key, name)
    return name
  })
  await db.executeQuery(CompiledQuery.raw(unlessThere ? `${text} on conflict do nothing` : text, parameters))
}

interface Rows {
  readonly table: string
  readonly rows: readonly Row[]
}

/** Rows for `insertTogether`, held to what their table takes. */
export function rowsOf<T extends keyof Tables>(table: T, rows: readonly Insertable<Tables[T]>[]): Rows {
  return { table, rows: rows as readonly Row[] }
}

/**
 * A few rows, of several tables too, in one statement that goes with the next. It looks the same whatever is in them, so that it is planned once; and what
 * is written with every contact is put into words here, since Kysely takes longer for it than for all the rest of the change.
 */
export function insertTogether({ later }: Pick<OpenTransaction, 'later'>, ...all: readonly Rows[]): void {
  const parameters: unknown[] = []
  const texts = all
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => inserting(table, rows, (value) => `$${parameters.push(value)}`))
  const last = texts.pop()
  if (!last) return
  const others = texts.map((text, nth) => `part${nth} as (${text})`)
  const text = others.length > 0 ? `with ${others.join(', ')} ${last}` : last
  later({ compile: () => CompiledQuery.raw(text, parameters) })
}

/** What a list is known by among other values of its column: most are empty. */
function keyOf(list: readonly unknown[]): string {
  return list.length === 0 ? '\0[]' : `\0${JSON.stringify(list)}`
}

/** What a row leaves out is the column’s own. Of thousands of rows nothing is made but the text. */
function inserting(table: string, rows: readonly Row[], place: (value: unknown, column: number) => string): string {
  const columns = columnsOf(rows)
  let written = ''
  for (const row of rows) {
    let cells = ''
    for (let nth = 0; nth < columns.length; nth += 1) {
      const value = row[columns[nth]!]
      cells += `${nth === 0 ? '' : ', '}${value === undefined ? 'default' : place(value, nth)}`
    }
    written += `${written === '' ? '' : ', '}(${cells})`
  }
  return `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${written}`
}

/** Each column that some row says, in the order in which they come. */
function columnsOf(rows: readonly Row[]): string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const column of Object.keys(row)) columns.add(column)
  return [...columns]
}

const names = new Map<string, string>()

/** `givenName` is the column `"given_name"`. */
function quoted(name: string): string {
  let known = names.get(name)
  if (known === undefined) {
    known = `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('"', '""')}"`
    names.set(name, known)
  }
  return known
}
