import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { words } from '../child-page/child.words.ts'
import type { SectionProps } from './child-who.tsx'

/** Not answered yet; every other status is an answer. */
const WAITING: readonly string[] = ['needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked']

/** Requests and cases, as far as this person may see them. */
export function Help({ child, language }: SectionProps) {
  const t = words(language)
  const isThere = child.cases.length + child.requests.length + child.groups.length > 0
  const day = (at: string) => formatDay(dayIn(new Date(at)), language)
  return (
    <>
      <h2>{t.help}</h2>
      {!isThere && <p>{t.noHelp}</p>}
      <ul class="nhsuk-list" hidden={!isThere}>
        {child.cases.map(({ id, team, status, openedAt, givenName, familyName }) => (
          <li>
            <a href={`/cases/${id}`}>{t.caseWith(team)}</a>: {t.cases[status]},{' '}
            {t.openedOn(day(openedAt), `${givenName} ${familyName}`)}
          </li>
        ))}
        {child.groups.map(({ id, name, state, since }) => (
          <li>
            <a href={`/groups/${id}`}>{t.inGroup(name)}</a>:{' '}
            {state === 'in' && since ? t.inSince(formatDay(since, language)) : t.waitsForGroup}
          </li>
        ))}
        {child.requests.map(({ id, team, status, raisedAt }) => (
          <li>
            <a href={`/requests/${id}`}>{t.requestTo(team)}</a>: {t.raisedOn(day(raisedAt))},{' '}
            {WAITING.includes(status) ? t.waiting : t.answered}
          </li>
        ))}
      </ul>
    </>
  )
}
