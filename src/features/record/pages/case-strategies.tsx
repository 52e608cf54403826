import { verdictInWords } from '#features/observations/verdict-in-words.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Tag } from '#ui/tag.tsx'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** What helps when something is difficult: what is used now, each with what was found of it (CSW-7). */
export function Strategies({ record: { id, strategies }, language }: CasePart) {
  const t = words(language).strategies
  const used = strategies.filter(({ endedOn }) => endedOn === null)
  if (used.length === 0) return null
  return (
    <section aria-label={t.heading}>
      <h2>{t.heading}</h2>
      <ul>
        {used.map((strategy) => (
          <li>
            <a href={`/strategies/${strategy.id}`}>{strategy.what}</a>{' '}
            {strategy.answer && <Tag>{verdictInWords(strategy.answer, language)}</Tag>}
            <div class="nhsuk-hint">
              {t.when(strategy.situation)}
              {strategy.lookOn && <> · {t.lookOn(formatDay(strategy.lookOn, language))}</>}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/cases/${id}/strategies`}>{t.all}</a>
      </p>
    </section>
  )
}
