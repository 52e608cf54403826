import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { ImportKind } from '#platform/db/tables.ts'
import { heardLater } from '#platform/imports/heard-later.ts'
import type { Counts } from './import-batch.ts'
import { isNoted, type PlannedRow } from './import-row.ts'
import { insertRows, ROWS_AT_ONCE } from './import-rows.queries.ts'
import { insertBatch, updateBatch } from './imports.queries.ts'

export interface Preview {
  readonly kind: ImportKind
  readonly schoolId: string | null
  readonly fileName: string
  readonly sha256: string
  /** Read as they are kept, so that a long file is never in memory whole. */
  readonly rows: AsyncIterable<PlannedRow>
  /** Figures of the kind’s own, once all rows were read. */
  figures?(): Counts
}

/**
 * Keeps what each row of a file would do, for a person to look through. Nothing else is written. Called by the verbs that
 * read a file in, which name the permission.
 */
export async function previewImport(
  write: Write,
  { kind, schoolId, fileName, sha256, rows, figures }: Preview,
): Promise<{ batchId: string; counts: Counts }> {
  const batch = { id: write.newId(), kind, schoolId, fileName: shortened(fileName), sha256 }
  const counted: Record<string, number> = {}
  let waiting: PlannedRow[] = []
  let keptSome = false
  let written: Promise<void> | undefined

  // While some rows are written, the next ones are read.
  const keep = async () => {
    const counts = { ...counted, ...figures?.() }
    if (!keptSome) await insertBatch(write, { ...batch, counts })
    const before = written
    if (waiting.length > 0) written = heardLater(insertRows(write, batch, waiting))
    await before
    keptSome = true
    waiting = []
  }
  await keepingAwake(write, async () => {
    for await (const row of rows) {
      if (waiting.length === ROWS_AT_ONCE) await keep()
      waiting.push(row)
      counted[row.step] = (counted[row.step] ?? 0) + 1
      if (isNoted(row)) counted.noted = (counted.noted ?? 0) + 1
    }
  })
  const inOneGo = !keptSome
  await keep()
  await written
  const counts: Counts = { ...counted, ...figures?.() }
  if (!inOneGo) await updateBatch(write, batch.id, { counts })
  write.audit('import read', { importId: batch.id, schoolId })
  return { batchId: batch.id, counts }
}

/** A year of marks may be read for longer than a transaction may do nothing: meanwhile the database is asked whether it is there. */
async function keepingAwake(write: Write, reads: () => Promise<void>): Promise<void> {
  const asking = setInterval(() => void sql`select 1`.execute(write.db).catch(() => {}), 10_000)
  try {
    await reads()
  } finally {
    clearInterval(asking)
  }
}

/** A file name is shown and kept, and may be anything. */
function shortened(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return Array.from(name || 'file.csv')
    .slice(0, 200)
    .join('')
}
