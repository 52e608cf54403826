import type { Liaison } from '#features/liaison/liaison-of.ts'
import { SocialWorkLine } from '#features/liaison/social-work-line.tsx'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from './home.words.ts'
import { BALANCE_WEEKS, silenceOf } from './message.ts'
import { words as messageWords } from './messages.words.ts'

export { balanceOfCase } from './messages.queries.ts'
export { visitsOfCase } from './visits.queries.ts'

interface HomeOfCaseProps {
  record: {
    readonly id: string
    readonly status: string
    readonly openedAt: Date
    readonly today: Day
    readonly may: { readonly work: boolean }
    readonly definition: { readonly remit: { readonly guards: readonly string[] } }
    readonly balance: { fromHome: number; fromSchool: number; unanswered: number; lastOn: Day | null } | null
    readonly visits: readonly { id: string; outAt: Date | string; givenName: string; familyName: string }[]
  }
  socialWork: Liaison
  language: Language
}

/**
 * Social work and home, on the page of a case: a line each, and what can be done. A service without a remit sees it only where
 * something was written down.
 */
export function HomeOfCase({ record, socialWork, language }: HomeOfCaseProps) {
  const t = words(language)
  const { id, definition, visits, may, status } = record
  const isUsed = socialWork.allocated !== null || (record.balance?.lastOn ?? null) !== null || visits.length > 0
  if (definition.remit.guards.length === 0 && !isUsed) return null
  return (
    <>
      <h2>{t.heading}</h2>
      <ul class="nhsuk-list">
        <li>
          <a href={`/cases/${id}/liaison`}>{t.socialWork}</a>
          <div class="nhsuk-hint">
            <SocialWorkLine liaison={socialWork} today={record.today} language={language} />
          </div>
        </li>
        <li>
          <a href={`/cases/${id}/messages`}>{t.messages}</a>
          <div class="nhsuk-hint">{balanceInWords(record, language)}</div>
        </li>
        {visits.map((visit) => (
          <li>
            <a href={`/visits/${visit.id}`}>{t.visit(`${visit.givenName} ${visit.familyName}`)}</a>
            <div class="nhsuk-hint">{formatDateTime(new Date(visit.outAt), language)}</div>
          </li>
        ))}
        {may.work && status !== 'closed' && (
          <>
            <li>
              <a href={`/cases/${id}/visits/new`}>{t.planVisit}</a>
            </li>
            <li>
              <a href={`/raised/new?case=${id}`}>{t.raise}</a>
            </li>
          </>
        )}
      </ul>
    </>
  )
}

function balanceInWords({ balance, openedAt, today }: HomeOfCaseProps['record'], language: Language): string {
  const t = messageWords(language)
  const counts = balance ?? { fromHome: 0, fromSchool: 0, unanswered: 0, lastOn: null }
  const silence = silenceOf(counts, { lastOn: counts.lastOn, openedOn: dayIn(new Date(openedAt)) }, today)
  return [
    t.balance(counts.fromHome, counts.fromSchool, BALANCE_WEEKS),
    counts.unanswered > 0 && t.unanswered(counts.unanswered),
    silence && t.silences[silence],
  ]
    .filter(Boolean)
    .join(' ')
}
