import { caseRoleName } from '#features/cases/case-words.ts'
import { WhoTheWorkerIs } from '#features/remit/who-the-worker-is.tsx'
import { formatDay } from '#platform/dates/format-day.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../record.words.ts'
import type { CasePart } from './case-part.ts'

/** Who is on the case, as what, and since when. */
export function CasePeople({ record, language }: CasePart) {
  const t = words(language)
  const rows = record.people.map(({ givenName, familyName, jobTitle, employer, caseRole, startsOn, endsOn }) => ({
    key: `${givenName} ${familyName}`,
    value: (
      <>
        {caseRoleName(caseRole, language)}, {t.sinceDay(formatDay(startsOn, language))}
        {endsOn && `, ${t.until(formatDay(endsOn, language))}`}
        {jobTitle && <div class="nhsuk-hint">{[jobTitle, employer].filter(Boolean).join(', ')}</div>}
      </>
    ),
  }))
  return (
    <>
      <h2>{t.people}</h2>
      <SummaryList rows={rows} />
      <WhoTheWorkerIs {...record} language={language} />
      <p>
        <a href={`/cases/${record.id}/people`}>{t.changePeople}</a>
        {record.may.supervise && (
          <>
            {' · '}
            <a href={`/cases/${record.id}/lead`}>{t.changeLead}</a>
          </>
        )}
      </p>
    </>
  )
}
