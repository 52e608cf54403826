import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { RowShown } from '#features/imports/import-kind.ts'
import type { ImportRow } from '#features/imports/import-row.ts'
import { isDay } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './gias.words.ts'
import type { GiasValues } from './gias-row.ts'
import type { SchoolChange } from './plan-school.ts'

/** A row of the register as a person reads it. */
export function describeSchool(row: ImportRow, _batch: ImportBatch, language: Language): RowShown {
  const t = words(language)
  const { code, name, place, changes } = row.values as GiasValues
  return {
    title: code ? t.coded(name, code) : name,
    says: place ? [place] : [],
    changes: changes.map((change) => describeChange(change, language)),
    alike: [],
    children: [],
  }
}

function describeChange({ what, from, to, kept }: SchoolChange, language: Language): string {
  const t = words(language)
  const say = (value: string | null) => {
    if (value === null) return t.nothing
    if (what === 'status') return t.statuses[value as 'open'] ?? value
    return isDay(value) ? formatDay(value, language) : value
  }
  if (kept) return t.kept(t.fields[what], say(from), say(to))
  return from === null ? t.set(t.fields[what], say(to)) : t.change(t.fields[what], say(from), say(to))
}
