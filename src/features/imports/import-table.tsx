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
  const about = (batch: ListedBatch) => [t.kinds[batch.kind], batch.schoolName].filter(Boolean).join(', ')
  return (
    <Table
      caption={t.historyCaption}
      captionHidden
      responsive
      columns={[
        { text: t.columns.file, width: 'one-third' },
        ...(withSchool ? [t.columns.about] : []),
        t.columns.read,
        t.columns.status,
      ]}
      rows={batches.map((batch) => [
        { text: batch.fileName, href: `/imports/${batch.id}`, breakWords: true },
        ...(withSchool ? [about(batch)] : []),
        `${formatDateTime(batch.madeAt, language)}, ${batch.givenName} ${batch.familyName}`,
        batch.status === 'discarded'
          ? t.statuses.discarded
          : `${t.statuses[batch.status]}: ${t.changes(changesIn(batch.counts))}`,
      ])}
    />
  )
}
