import { WrittenText } from '#features/actions/written-text.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { words } from '../merge.words.ts'
import type { FoundMerge } from '../merging.queries.ts'

/** Who said what and when, in order, in their own words. */
export function MergeSteps({ merge, language }: { merge: FoundMerge; language: Language }) {
  const t = words(language)
  const day = (at: Date) => formatDay(dayIn(at), language)
  return (
    <>
      <p>
        <strong>{t.statuses[merge.status]}</strong>
      </p>
      <InsetText>
        <p>{t.proposedBy(merge.proposer ?? '', day(merge.proposedAt))}</p>
        <WrittenText>{merge.why}</WrittenText>
        {merge.widensWhy && <WrittenText>{merge.widensWhy}</WrittenText>}
        {merge.decidedAt && <p>{t.decidedBy(merge.decider ?? '', day(merge.decidedAt))}</p>}
        {merge.decidedWhy && <WrittenText>{merge.decidedWhy}</WrittenText>}
        {merge.undoAt && <p>{t.undoProposedBy(merge.undoer ?? '', day(merge.undoAt))}</p>}
        {merge.undoWhy && <WrittenText>{merge.undoWhy}</WrittenText>}
        {merge.undoneAt && <p>{t.undoneBy(merge.undoneByName ?? '', day(merge.undoneAt))}</p>}
      </InsetText>
      {merge.status === 'merged' && merge.undoUntil && <p>{t.undoUntil(formatDay(merge.undoUntil, language))}</p>}
    </>
  )
}
