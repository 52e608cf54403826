import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { RowShown } from '#features/imports/import-kind.ts'
import type { ImportRow } from '#features/imports/import-row.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../attendance.words.ts'
import type { MarksValues } from './marks-row.ts'

/** The marks of one child and year as a person reads them: how many, and over which days. */
export function describeMarks({ values, subjectId }: ImportRow, _batch: ImportBatch, language: Language): RowShown {
  const t = words(language).row
  const { name, added, changed, from, to } = values as Partial<MarksValues>
  const says = from && to ? [t.days(formatDay(from, language), formatDay(to, language))] : []
  return {
    title: name ?? '',
    says,
    changes: [...(added ? [t.added(added)] : []), ...(changed ? [t.changed(changed)] : [])],
    alike: [],
    children: subjectId ? [subjectId] : [],
  }
}
