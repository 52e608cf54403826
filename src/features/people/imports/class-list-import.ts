import type { KindOfImport } from '#features/imports/import-kind.ts'
import { applyClassList } from './apply-class-list.ts'
import { describeRow } from './describe-row.ts'
import { undoClassList } from './undo-class-list.ts'

/** A class list, for whoever looks through files that came in: see app/reactions.ts. */
export const classListImport: KindOfImport = {
  kind: 'class list',
  permission: 'import class lists',
  describe: describeRow,
  apply: applyClassList,
  undo: undoClassList,
  home: ({ schoolId }) => `/schools/${schoolId}/class-list`,
}
