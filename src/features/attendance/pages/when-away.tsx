import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { words as attendanceWords } from '../attendance.words.ts'
import { type Counted, type Pattern, schoolDays } from '../pattern.ts'
import { type CodeOfAbsence, words } from '../pattern.words.ts'
import { patternInWords } from '../pattern-in-words.ts'

/** When a child who keeps away is away: in words, by day and time of day, and with what the school wrote down (CSW-35). */
export function WhenAway({ pattern, language }: { pattern: Pattern | undefined; language: Language }) {
  const t = words(language)
  return (
    <>
      <h3>{t.title}</h3>
      {pattern ? <Shown pattern={pattern} language={language} /> : <p>{t.tooFew}</p>}
    </>
  )
}

function Shown({ pattern, language }: { pattern: Pattern; language: Language }) {
  const t = words(language)
  const year = attendanceWords(language).ofYear(pattern.year)
  const [first, ...others] = patternInWords(pattern, language)
  const sessions = ({ away, possible }: Counted) => t.ofPossible(away, possible)
  return (
    <>
      <p>
        <strong>{first}</strong>
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {others.map((said) => (
          <li>{said}</li>
        ))}
      </ul>
      <Table
        caption={`${t.caption}: ${year}`}
        captionSize="s"
        firstCellIsHeader
        scroll
        columns={[
          t.columns.day,
          { text: t.columns.morning, numeric: true },
          { text: t.columns.afternoon, numeric: true },
        ]}
        rows={schoolDays.map((day) => [
          t.days[day],
          sessions(pattern.days[day]!.morning),
          sessions(pattern.days[day]!.afternoon),
        ])}
      />
      <Table
        caption={`${t.reasonsCaption}: ${year}`}
        captionSize="s"
        firstCellIsHeader
        scroll
        columns={[t.reasonsColumns.reason, { text: t.reasonsColumns.sessions, numeric: true }]}
        rows={pattern.reasons.map(({ code, sessions }) => [t.reasons[code as CodeOfAbsence], String(sessions)])}
      />
      <p class="nhsuk-hint">{t.notKnown}</p>
    </>
  )
}
