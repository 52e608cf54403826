import type { Nation } from '#platform/db/tables.ts'
import { readMark, UNEXPLAINED } from './attendance-code.ts'

/** What a code of a register can count as. Those of England are built in; the others have lists of their own. */
export const countings = [
  'present',
  'approved activity',
  'authorised',
  'unauthorised',
  'no reason yet',
  'not possible',
] as const
export type Counting = (typeof countings)[number]

export const otherNations = ['Scotland', 'Wales', 'Northern Ireland'] as const satisfies readonly Nation[]
export type OtherNation = (typeof otherNations)[number]

/** A mark is kept as the one of England that counts the same, so that every year is read in one way. */
const KEPT_AS: Readonly<Record<Counting, string>> = {
  present: '/',
  'approved activity': 'B',
  authorised: 'C',
  unauthorised: 'O',
  'no reason yet': UNEXPLAINED,
  'not possible': '#',
}

/** Answers the mark to keep, null where nothing was marked, undefined for a code that there is not. */
export type ReadMark = (written: string) => string | null | undefined

/** A reader of the marks of a nation, by what its codes count as in this area. */
export function readerOf(codes: readonly { readonly code: string; readonly countsAs: string }[]): ReadMark {
  const kept = new Map(codes.map(({ code, countsAs }) => [code, KEPT_AS[countsAs as Counting]]))
  return (written) => {
    const mark = kept.get(written.trim().toUpperCase())
    if (mark) return mark
    // An empty cell is one in every register.
    return readMark(written) === null ? null : undefined
  }
}
