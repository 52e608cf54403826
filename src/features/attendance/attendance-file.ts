import { verb } from '#features/access/verb.ts'
import { previewImport } from '#features/imports/preview-import.ts'
import { findSchoolILead } from '#features/schools/school-i-lead.ts'
import type { Read } from '#platform/context.ts'
import type { Nation } from '#platform/db/tables.ts'
import { readMark as readMarkOfEngland } from './attendance-code.ts'
import { CodesMet } from './codes-met.ts'
import { openMarks } from './imports/columns.ts'
import { childrenOnRoll, keptYears } from './imports/marks.queries.ts'
import { planMarks } from './imports/plan-marks.ts'
import { type ReadMark, readerOf } from './register-code.ts'
import { keepCodesMet, registerCodes } from './register-codes.queries.ts'

interface AttendanceFile {
  readonly schoolId: string
  /** Where the file lies. */
  readonly path: string
  /** What it was called where it came from. */
  readonly fileName: string
}

/** Reads the marks of a register, for a person to look through. Of the children nothing is changed yet. */
export const readAttendance = verb('import attendance', async (write, { schoolId, path, fileName }: AttendanceFile) => {
  const { nation } = await findSchoolILead(write, schoolId)
  const reading = await readingOf(write, nation)
  const file = await openMarks(path)
  const children = await childrenOnRoll(write, schoolId)
  const years = await keptYears(write, schoolId)
  const kept = new Map(years.map(({ childId, year, marks }) => [`${childId} ${year}`, marks]))
  const preview = await previewImport(write, {
    ...({ kind: 'attendance', schoolId, fileName, sha256: file.sha256 } as const),
    rows: planMarks({ file, children, kept, today: write.today, ...reading }),
  })
  const { codesMet } = reading
  if (codesMet) await keepCodesMet(write, { schoolId, nation: codesMet.nation, codes: codesMet.toAsk })
  return preview
})

/** The list of England is built in; of another nation, what the area has said its codes count as. */
async function readingOf(read: Read, nation: Nation): Promise<{ readMark: ReadMark; codesMet?: CodesMet }> {
  if (nation === 'England') return { readMark: readMarkOfEngland }
  return { readMark: readerOf(await registerCodes(read, nation)), codesMet: new CodesMet(nation) }
}
