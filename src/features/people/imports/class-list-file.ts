import { verb } from '#features/access/verb.ts'
import { previewImport } from '#features/imports/preview-import.ts'
import { openCsv } from '#platform/imports/read-csv.ts'
import { columns } from './class-list-columns.ts'
import { schoolWithRoll } from './class-list.queries.ts'
import { planClassList } from './plan-class-list.ts'
import { Roll } from './roll.ts'

interface ClassListFile {
  readonly schoolId: string
  /** Where the file lies. */
  readonly path: string
  /** What it was called where it came from. */
  readonly fileName: string
}

/** Reads a class list, for a person to look through. Of the children nothing is changed yet. */
export const readClassList = verb('import class lists', async (write, { schoolId, path, fileName }: ClassListFile) => {
  const { school, children } = await schoolWithRoll(write, schoolId)
  const file = await openCsv(path, columns)
  const roll = new Roll(children)
  return previewImport(write, {
    ...({ kind: 'class list', schoolId, fileName, sha256: file.sha256 } as const),
    rows: planClassList(write, { school, roll, file }),
    figures: () => ({ onRoll: roll.size }),
  })
})
