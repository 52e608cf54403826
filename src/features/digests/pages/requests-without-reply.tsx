import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../digests.words.ts'
import type { TeamOfTheWeek, TheWeek } from '../the-week.ts'

const SHOWN = 10

/** Who has had no reply, those with the least time first. */
export function RequestsWithoutReply({ week, language }: { week: TheWeek; language: Language }) {
  const t = words(language)
  const waiting = week.teams.flatMap(({ withoutReply }) => withoutReply)
  return (
    <>
      <h2>{t.withoutReply}</h2>
      {waiting.length === 0 && <p>{t.allAnswered}</p>}
      <ul>
        {waiting.slice(0, SHOWN).map((request) => (
          <li>
            <a href={`/requests/${request.id}`}>{request.childName ?? t.somebody}</a>:{' '}
            {timeLeft(request, week.today, language)}; {t[request.status as 'awaiting decision']}
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && (
        <p>
          <a href="/requests">{t.more(waiting.length - SHOWN)}</a>
        </p>
      )}
    </>
  )
}

function timeLeft(
  { dueOn, isLate, schoolDays }: TeamOfTheWeek['withoutReply'][number],
  today: string,
  language: Language,
) {
  const t = words(language)
  if (dueOn === today) return t.today
  const day = formatDay(dueOn, language)
  return isLate ? t.lateBy(-schoolDays, day) : t.left(schoolDays, day)
}
