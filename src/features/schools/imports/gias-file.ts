import { verb } from '#features/access/verb.ts'
import { previewImport } from '#features/imports/preview-import.ts'
import { openCsv } from '#platform/imports/read-csv.ts'
import { columns } from './gias-columns.ts'
import { readSuccessors } from './links.ts'
import { planGias } from './plan-gias.ts'

export interface GiasFile {
  /** Where the file of establishments lies, and what it was called where it came from. */
  readonly path: string
  readonly fileName: string
  /** Where the file of links lies, if there is one. */
  readonly linksPath?: string | undefined
  /** Codes of local authorities; every school of the file when there is none. */
  readonly localAuthorities?: readonly string[] | undefined
  /** Schools that have closed and are not here yet stay away. */
  readonly leaveOutClosed?: boolean | undefined
}

/** Reads the register of schools, for a person to look through. Of the schools nothing is changed yet. */
export const readGias = verb('manage schools', async (write, given: GiasFile) => {
  const file = await openCsv(given.path, columns)
  const successors = given.linksPath ? await readSuccessors(given.linksPath) : new Map()
  const localAuthorities = given.localAuthorities?.length ? new Set(given.localAuthorities) : undefined
  const passedOver = { count: 0 }
  const register = { file, successors, localAuthorities, leaveOutClosed: given.leaveOutClosed ?? false, passedOver }
  return previewImport(write, {
    ...({ kind: 'GIAS', schoolId: null, fileName: given.fileName, sha256: file.sha256 } as const),
    rows: planGias(write, register),
    figures: () => ({ elsewhere: passedOver.count }),
  })
})
