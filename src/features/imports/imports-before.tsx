import type { Language } from '#platform/words.ts'
import type { ListedBatch } from './import-batch.ts'
import { ImportTable } from './import-table.tsx'
import { words } from './imports.words.ts'

/** Under a form that sends a file: those that were sent before. Nothing, where none was. */
export function ImportsBefore({ batches, language }: { batches: readonly ListedBatch[]; language: Language }) {
  if (batches.length === 0) return null
  return (
    <>
      <h2>{words(language).before}</h2>
      <ImportTable batches={batches} language={language} />
    </>
  )
}
