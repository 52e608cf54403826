import type { FeatureRoutes } from '#features/access/policy.ts'
import { callPage } from './pages/call.page.tsx'
import { caseReportsPage } from './pages/case-reports.page.tsx'
import { copyPage } from './pages/copy.page.tsx'
import { copyPdfPage } from './pages/copy-pdf.page.ts'
import { coverPage } from './pages/cover.page.tsx'
import { endCoverPage } from './pages/end-cover.page.tsx'
import { givePage } from './pages/give.page.tsx'
import { handOnPage } from './pages/hand-on.page.tsx'
import { lookPage } from './pages/look.page.tsx'
import { moveCallPage } from './pages/move-call.page.tsx'
import { newCallPage } from './pages/new-call.page.tsx'
import { newReportPage } from './pages/new-report.page.tsx'
import { quotePage } from './pages/quote.page.tsx'
import { reportPage } from './pages/report.page.tsx'
import { reportsPage } from './pages/reports.page.tsx'
import { takeBackPage } from './pages/take-back.page.tsx'
import { verbalPage } from './pages/verbal.page.tsx'
import { writeReportPage } from './pages/write-report.page.tsx'

const toWrite = { permission: 'write reports', shows: 'children' } as const
const toAsk = { permission: 'ask for reports', shows: 'children' } as const
const toLook = { permission: 'look at reports', shows: 'children' } as const
const toRead = { permission: 'see cases', shows: 'children' } as const
const toCover = { permission: 'look at reports', shows: 'nothing about a child' } as const

export const reportRoutes: FeatureRoutes = {
  '/reports': { page: reportsPage, ...toWrite },
  '/cases/:caseId/reports': { page: caseReportsPage, ...toWrite },
  '/cases/:caseId/reports/new': { page: newReportPage, ...toWrite },
  '/cases/:caseId/calls/new': { page: newCallPage, ...toAsk },
  '/calls/:callId': { page: callPage, ...toWrite },
  '/calls/:callId/verbal': { page: verbalPage, ...toWrite },
  '/calls/:callId/move': { page: moveCallPage, ...toAsk },
  '/reports/:reportId': { page: reportPage, ...toWrite },
  '/reports/:reportId/write': { page: writeReportPage, ...toWrite },
  '/reports/:reportId/quote': { page: quotePage, ...toWrite },
  '/reports/:reportId/look': { page: lookPage, ...toLook },
  '/reports/:reportId/give': { page: givePage, ...toWrite },
  '/reports/copies/:copyId/given/:givingId': { page: takeBackPage, ...toWrite },
  '/reports/:reportId/hand-on': { page: handOnPage, ...toLook },
  // What is outward: of a report that was released, and of no other.
  '/reports/copies/:copyId': { page: copyPage, ...toRead },
  '/reports/copies/:copyId/pdf': { page: copyPdfPage, ...toRead },
  '/teams/:teamId/cover': { page: coverPage, ...toCover },
  '/teams/:teamId/cover/:coverId': { page: endCoverPage, ...toCover },
}
