import { type Ending, stageOf } from '#features/consultations/cycle.ts'
import { CycleStrip } from '#features/consultations/cycle-strip.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Button } from '#ui/button.tsx'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** 1 Meet → 2 Re-plan → 3 Evaluate: where the consultations of the case stand, and the next thing to do about them. */
export function Consultations({ record, language }: CasePart) {
  const t = words(language).consultations
  const { cycle, id, may } = record
  if (!cycle) return null
  const { ending, endedAt, consultations, length } = cycle
  const next = cycle.state === 'under way' ? consultations.find(({ state }) => state !== 'completed') : undefined
  return (
    <section aria-label={t.heading}>
      <h2>{t.heading}</h2>
      <CycleStrip cycle={cycle} language={language} />
      {ending && endedAt && (
        <p>
          {t.endings[ending as Ending]}, {formatDay(dayIn(new Date(endedAt)), language)}.
        </p>
      )}
      {next && may.work && (
        <Button href={`/consultations/${next.id}${next.state === 'planned' ? '/book' : ''}`} variant="secondary" small>
          {next.state === 'planned'
            ? t.book(next.number)
            : t.open(next.number, stageOf(next.number, length) === 'evaluate')}
        </Button>
      )}
      <p>
        <a href={`/cases/${id}/consultations`}>{t.all}</a>
      </p>
    </section>
  )
}
