import type { Read } from '#platform/context.ts'
import type { Programme } from './programme.ts'
import { selectProgrammes } from './training.queries.ts'

/** The programmes that groups can be of, by name. */
export async function programmesOf(read: Read): Promise<(Programme & { readonly version: number })[]> {
  return selectProgrammes(read)
}
