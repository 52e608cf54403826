import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { changesIn, type ListedBatch } from './import-batch.ts'
import { words } from './imports.words.ts'

/** Files that came in, each with what became of it. */
export function ImportTable({
  batches,
  language,
  withSchool,
}: {
  batches: readonly ListedBatch[]
  language: Language
  withSchool?: boolean
}) {
  const t = words(language)
  if (batches.length === 0) return <p>{t.historyNone}</p>
  return (
    <Table
      caption={t.historyCaption}
      captionHidden={withSchool}
      responsive
      columns={[t.columns.file, t.columns.what, t.columns.read, t.columns.status]}
      rows={batches.map((batch) => [
        { text: batch.fileName, href: `/imports/${batch.id}`, breakWords: true },
        [t.kinds[batch.kind], withSchool ? batch.schoolName : null].filter(Boolean).join(', '),
        `${formatDateTime(batch.madeAt, language)}, ${batch.givenName} ${batch.familyName}`,
        batch.status === 'discarded'
          ? t.statuses.discarded
          : `${t.statuses[batch.status]}: ${t.changes(changesIn(batch.counts))}`,
      ])}
    />
  )
}
