import type { KindOfImport } from '#features/imports/import-kind.ts'
import { applyGias } from './apply-gias.ts'
import { describeSchool } from './describe-school.ts'
import { undoGias } from './undo-gias.ts'

/** The register of schools, for whoever looks through files that came in: see app/reactions.ts. */
export const giasImport: KindOfImport = {
  kind: 'GIAS',
  permission: 'manage schools',
  describe: describeSchool,
  apply: applyGias,
  undo: undoGias,
  home: () => '/schools/import',
}
