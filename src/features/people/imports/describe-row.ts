import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { RowShown } from '#features/imports/import-kind.ts'
import type { ImportRow } from '#features/imports/import-row.ts'
import { yearGroupName } from '#features/schools/year-group.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { SCHEME_WORDS } from '../identifier-words.ts'
import { displayIdentifier, type Scheme } from '../identifiers/identifier-scheme.ts'
import { type RelationshipKind, relationshipWords } from '../relationship.ts'
import type { Change } from './change.ts'
import type { ClassListValues } from './class-list-row.ts'
import { words } from './class-list.words.ts'

/** A row of a class list as a person reads it. */
export function describeRow(row: ImportRow, batch: ImportBatch, language: Language): RowShown {
  const t = words(language)
  const values = row.values as ClassListValues
  const { name, bornOn, registration, yearGroup, nation, alike = [] } = values
  const isNotYetHere = batch.status === 'to review' && (row.step === 'new' || row.step === 'twin')
  const from = values.from === undefined ? [] : [values.from ? t.says.from(values.from) : t.says.fromNowhere]
  return {
    title: bornOn ? t.born(name, formatDay(bornOn, language)) : name,
    says: [
      ...(yearGroup === null ? [] : [yearGroupName(nation, yearGroup, language)]),
      ...(registration ? [t.says.class(registration)] : []),
      ...from,
    ],
    changes: values.changes.map((change) => describeChange(change, nation, language)),
    alike: alike.map((other) => {
      const who = t.born(other.name, formatDay(other.bornOn, language))
      const named = other.registration ? `${who} (${other.registration})` : who
      return other.line === undefined ? named : t.rowOf(named, other.line)
    }),
    // A child of an earlier row is not on any list yet.
    children: [
      ...(row.subjectId && !isNotYetHere ? [row.subjectId] : []),
      ...alike.filter(({ line }) => line === undefined).map(({ childId }) => childId),
    ],
  }
}

function describeChange(change: Change, nation: Nation, language: Language): string {
  const t = words(language)
  if (change.what === 'address' && change.to === null) return t.addressOnly
  const say = (value: string | null) => (value === null ? t.nothing : sayValue(change, value, nation, language))
  const what = whatChanges(change, language)
  if (change.kept) return t.kept(what, say(change.from), say(change.to))
  return change.from === null ? t.set(what, say(change.to)) : t.change(what, say(change.from), say(change.to))
}

function whatChanges({ what, of }: Change, language: Language): string {
  const t = words(language)
  if (what === 'number') return SCHEME_WORDS[language][of as Scheme]
  return of === undefined ? t.fields[what] : t.of(t.fields[what], of)
}

function sayValue({ what, of }: Change, value: string, nation: Nation, language: Language): string {
  if (what === 'yearGroup') return yearGroupName(nation, Number(value), language)
  if (what === 'bornOn') return formatDay(value, language)
  if (what === 'number') return displayIdentifier(of as Scheme, value)
  if (what === 'roll') return words(language).rolls[value as 'on roll']
  if (what === 'adult relationship') return relationshipWords(language).kinds[value as RelationshipKind] ?? value
  return value
}
