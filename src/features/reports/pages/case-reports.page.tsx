import { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { words } from '../lists/case-reports.words.ts'
import { reportsAndCallsOf } from '../lists/reports-of-case.ts'
import { AboutAReport } from './about-a-report.tsx'
import { Meetings, Reports } from './lists.tsx'

export const caseReportsPage = page({
  params: { caseId: z.uuid() },
  load: ({ read, params }) => reportsAndCallsOf(read, params.caseId),

  view({ helpCase, reports, calls }, { language }) {
    const t = words(language)
    const { id, child, today, status, isTheirsToSupervise } = helpCase
    return (
      <AboutAReport tab={t.caseTab} title={t.caseTitle} {...{ child, today, language }} back={`/cases/${id}`}>
        {status !== 'closed' && (
          <>
            <ActionLink href={`/cases/${id}/reports/new`}>{t.begin}</ActionLink>
            {isTheirsToSupervise && (
              <p>
                <a href={`/cases/${id}/calls/new`}>{t.ask}</a>
              </p>
            )}
          </>
        )}
        <h2>{t.reportsTitle}</h2>
        {reports.length === 0 ? (
          <p>{t.caseNone}</p>
        ) : (
          <Reports caption={t.reportsTitle} rows={reports} language={language} />
        )}
        <h2>{t.callsTitle}</h2>
        {calls.length === 0 ? (
          <p>{t.callsNone}</p>
        ) : (
          <Meetings caption={t.callsTitle} rows={calls} language={language} />
        )}
      </AboutAReport>
    )
  },
})
