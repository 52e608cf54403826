import type { KindOfImport } from '#features/imports/import-kind.ts'
import { applyMarks } from './imports/apply-marks.ts'
import { describeMarks } from './imports/describe-marks.ts'
import { undoMarks } from './imports/undo-marks.ts'

/** A register, for whoever looks through files that came in: see app/reactions.ts. */
export const attendanceImport: KindOfImport = {
  kind: 'attendance',
  permission: 'import attendance',
  describe: describeMarks,
  apply: applyMarks,
  undo: undoMarks,
  home: ({ schoolId }) => `/schools/${schoolId}/attendance`,
}
