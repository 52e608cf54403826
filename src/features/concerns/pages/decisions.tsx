import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Details } from '#ui/details.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { Parents } from '../concern.ts'
import type { FoundConcern } from '../concerns.queries.ts'
import { words } from '../decision.words.ts'

type Version = FoundConcern['decisions'][number]

/** The version that counts, and those before it folded away: none is ever overwritten. */
export function Decisions({ decisions, language }: { decisions: readonly Version[]; language: Language }) {
  const t = words(language)
  const [latest, ...before] = decisions
  const heading = (version: Version) => t.version(version.name, formatDateTime(new Date(version.decidedAt), language))
  return (
    <>
      <h2>{t.decisions}</h2>
      {!latest && <p>{t.noDecision}</p>}
      {latest && (
        <>
          <p class="nhsuk-hint">{heading(latest)}</p>
          <OneVersion version={latest} language={language} />
        </>
      )}
      {before.map((version) => (
        <Details summary={heading(version)}>
          <OneVersion version={version} language={language} />
        </Details>
      ))}
    </>
  )
}

function OneVersion({ version, language }: { version: Version; language: Language }) {
  const t = words(language)
  const { action, decision, reasons, parents, parentsWhy, othersTold, outcome, toRaiser, closes } = version
  const lines: [string, string | null][] = [
    [t.action, action],
    [t.decision, decision],
    [t.reasons, reasons],
    [t.parents, [t.parentsAre[parents as Parents], parentsWhy].filter(Boolean).join('. ')],
    [t.othersTold, othersTold],
    [t.referral, referralIn(version, language)],
    [t.outcome, outcome ?? t.noOutcome],
    [t.toRaiser, toRaiser],
    [t.closedHere, closes ? formatDateTime(new Date(version.decidedAt), language) : null],
  ]
  return (
    <SummaryList
      rows={lines
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ({ key, value: <AsWritten inline>{value}</AsWritten> }))}
    />
  )
}

function referralIn({ referredTo, referredOn, inWritingOn }: Version, language: Language): string | null {
  const t = words(language)
  if (!referredTo || !referredOn) return null
  const written = inWritingOn ? t.inWriting(formatDay(inWritingOn, language)) : t.notInWriting
  return `${t.referralLine(referredTo, formatDay(referredOn, language))}. ${written}`
}
