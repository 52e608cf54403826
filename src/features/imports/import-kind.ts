import type { Permission } from '#features/access/policy.ts'
import type { Write } from '#platform/context.ts'
import type { ImportKind } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import type { ImportBatch } from './import-batch.ts'
import type { ImportRow } from './import-row.ts'

/** One row as a person looks at it. */
export interface RowShown {
  /** Who or what it is about: `Amira Khan, born 3 November 2013`. */
  readonly title: string
  /** What the file says. */
  readonly says: readonly string[]
  /** What would change, or did: `Year group: Year 7 → Year 8`. */
  readonly changes: readonly string[]
  /** Whom it looks like, when it looks like somebody. */
  readonly alike: readonly string[]
  /** Whose records are shown by it. */
  readonly children: readonly string[]
}

/** What features that come later say of their files. */
export interface KindOfImport {
  readonly kind: ImportKind
  readonly permission: Permission
  describe(row: ImportRow, batch: ImportBatch, language: Language): RowShown
  /** Does what was agreed; `app/reactions.ts` has told us how. The batch is held. */
  apply(write: Write, batch: ImportBatch): Promise<void>
  /** Takes back what was done, as far as nobody has changed it since. */
  undo(write: Write, batch: ImportBatch): Promise<void>
  /** Where its files are sent from. */
  home(batch: ImportBatch): string
}

const kinds = new Map<ImportKind, KindOfImport>()

/** Makes kinds of file known. Only `app/reactions.ts` does. */
export function knowImports(...more: readonly KindOfImport[]): void {
  for (const kind of more) kinds.set(kind.kind, kind)
}

export function kindOf({ kind }: Pick<ImportBatch, 'kind'>): KindOfImport {
  const known = kinds.get(kind)
  if (!known) throw new Error(`Nobody knows how to read a ${kind} file`)
  return known
}
