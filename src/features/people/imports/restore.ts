import { isDeepStrictEqual } from 'node:util'
import type { FromTo } from './class-list-row.ts'

export interface Restored<Row> {
  /** The row with what a list set put back. */
  readonly set: Row
  /** Fields that somebody changed since: they stay. */
  readonly kept: readonly string[]
  readonly changesAnything: boolean
}

/** Puts each field back that is still as a list set it. */
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
