import { isDeepStrictEqual } from 'node:util'

/** Fields as they were and as a file set them: what is not as it was set any more was changed by somebody. */
export interface FromTo {
  readonly from: Readonly<Record<string, unknown>>
  readonly to: Readonly<Record<string, unknown>>
}

export interface Restored<Row> {
  /** The row with what a file set put back. */
  readonly set: Row
  /** Fields that somebody changed since: they stay. */
  readonly kept: readonly string[]
  readonly changesAnything: boolean
}

/** Puts each field back that is still as a file set it. */
export function restore<Row extends object>(current: Row, { from, to }: FromTo): Restored<Row> {
  const set = { ...current } as Record<string, unknown>
  const kept: string[] = []
  let changesAnything = false
  for (const [field, was] of Object.entries(from)) {
    const is = (current as Record<string, unknown>)[field]
    if (isDeepStrictEqual(is, to[field]) && !isDeepStrictEqual(is, was)) {
      set[field] = was
      changesAnything = true
    } else if (!isDeepStrictEqual(is, was) && field !== 'asImported') kept.push(field)
  }
  return { set: set as Row, kept, changesAnything }
}

/** The fields in which two rows differ, as they were and as they are set. */
export function differences<Row extends object>(before: Row, after: Row): FromTo {
  const fields = (Object.keys(after) as (keyof Row & string)[]).filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  )
  const only = (row: Row) => Object.fromEntries(fields.map((field) => [field, row[field]]))
  return { from: only(before), to: only(after) }
}
