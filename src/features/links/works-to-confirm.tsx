import { kindOfWork } from '#features/plans/kind-of-work.ts'
import type { WorkKind } from '#features/plans/plan-content.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from './purpose.words.ts'
import type { WorkShown } from './shared-purpose.queries.ts'

interface WorksToConfirmProps {
  asked: { readonly askedBy: string; readonly aboutName: string; readonly works: readonly WorkShown[] }
  headingLevel: 2 | 3
  language: Language
}

/** What a social worker reads before they confirm it, and what whoever sends it sees that they will read. */
export function WorksToConfirm({ asked: { askedBy, aboutName, works }, headingLevel, language }: WorksToConfirmProps) {
  const t = words(language).page
  const day = (of: string | null) => (of ? formatDay(of, language) : null)
  return (
    <>
      <p>{t.asks(askedBy, aboutName)}</p>
      <p>{t.read}</p>
      {works.map(({ teamName, kind, purpose, topic, from, until }) => (
        <SummaryList
          card={{ heading: `${teamName}: ${kindOfWork(kind as WorkKind, language)}`, headingLevel }}
          rows={[
            { key: t.what, value: <AsWritten inline>{purpose}</AsWritten> },
            ...(topic ? [{ key: t.topic, value: topic }] : []),
            ...(from || until ? [{ key: t.when, value: t.period(day(from), day(until)) }] : []),
          ]}
        />
      ))}
    </>
  )
}
