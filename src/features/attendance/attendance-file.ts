import { verb } from '#features/access/verb.ts'
import { previewImport } from '#features/imports/preview-import.ts'
import { findSchoolILead } from '#features/schools/school-i-lead.ts'
import { Refused } from '#platform/errors.ts'
import { words } from './attendance.words.ts'
import { openMarks } from './imports/columns.ts'
import { keptYears, pupilsOf } from './imports/marks.queries.ts'
import { planMarks } from './imports/plan-marks.ts'

export interface AttendanceFile {
  readonly schoolId: string
  /** Where the file lies. */
  readonly path: string
  /** What it was called where it came from. */
  readonly fileName: string
}

/** Reads the marks of a register, for a person to look through. Of the children nothing is changed yet. */
export const readAttendance = verb('import attendance', async (write, { schoolId, path, fileName }: AttendanceFile) => {
  const { nation } = await findSchoolILead(write, schoolId)
  if (nation !== 'England') throw new Refused({ en: words('en').englandOnly, cy: words('cy').englandOnly }, 'file')
  const file = await openMarks(path)
  const pupils = await pupilsOf(write, schoolId)
  const years = await keptYears(write, schoolId)
  const kept = new Map(years.map(({ childId, year, marks }) => [`${childId} ${year}`, marks]))
  return previewImport(write, {
    ...({ kind: 'attendance', schoolId, fileName, sha256: file.sha256 } as const),
    rows: planMarks({ file, pupils, kept, today: write.today }),
  })
})
