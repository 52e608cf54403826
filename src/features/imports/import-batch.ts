import type { ImportKind, ImportStatus } from '#platform/db/tables.ts'
import { DONE, type Filter } from './import-row.ts'

/** How many rows of each step, and how many are noted. The kind may add figures of its own: how many are on the roll. */
export type Counts = Partial<Record<Filter, number>> & { readonly onRoll?: number; readonly elsewhere?: number }

/** One file, and what became of it. */
export interface ImportBatch {
  readonly id: string
  readonly kind: ImportKind
  readonly schoolId: string | null
  readonly fileName: string
  readonly status: ImportStatus
  readonly counts: Counts
  readonly appliedAt: Date | null
  readonly version: number
}

/** The same in a list of them. */
export interface ListedBatch extends ImportBatch {
  readonly madeAt: Date
  readonly schoolName: string | null
  readonly givenName: string | null
  readonly familyName: string | null
}

export const DAYS_TO_UNDO = 30

/** Until when what was saved can be taken back. */
export function undoUntil({ appliedAt }: Pick<ImportBatch, 'appliedAt'>): Date | undefined {
  return appliedAt ? new Date(appliedAt.getTime() + DAYS_TO_UNDO * 86_400_000) : undefined
}

export function mayBeUndone(batch: Pick<ImportBatch, 'appliedAt' | 'status'>, now: Date): boolean {
  const until = undoUntil(batch)
  return batch.status === 'applied' && until !== undefined && now <= until
}

/** How many rows would be done without anybody deciding anything, or were done. */
export function changesIn(counts: Counts): number {
  return DONE.reduce((sum, step) => sum + (counts[step] ?? 0), 0)
}
