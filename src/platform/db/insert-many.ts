import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Many rows in one statement. What a column says in several rows travels once: of a class list’s names that is five of six
 * values, and Kysely would make a node of each. With `unlessThere` a row whose key is taken is left out.
 */
export async function insertMany<T extends keyof Tables>(
  db: Pick<Kysely<Tables>, 'executeQuery'>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { unlessThere = false } = {},
): Promise<void> {
  if (rows.length === 0) return
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const parameters: unknown[] = []
  const known = columns.map(() => new Map<unknown, string>())

  const place = (value: unknown, column: number): string => {
    if (value === undefined) return 'default'
    const key = Array.isArray(value) ? `\0${JSON.stringify(value)}` : value
    const before = known[column]!.get(key)
    if (before) return before
    const name = `$${parameters.push(value)}`
    known[column]!.set(key, name)
    return name
  }
  const written = rows.map(
    (row) => `(${columns.map((column, nth) => place((row as Record<string, unknown>)[column], nth)).join(', ')})`,
  )
  const text = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${written.join(', ')}`
  await db.executeQuery(CompiledQuery.raw(unlessThere ? `${text} on conflict do nothing` : text, parameters))
}

/** `givenName` is the column `"given_name"`. */
function quoted(name: string): string {
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('"', '""')}"`
}
