import type { FeatureRoutes } from '#features/access/policy.ts'
import { answerMessagePage } from './pages/answer-message.page.tsx'
import { balancePage } from './pages/balance.page.tsx'
import { correctMessagePage } from './pages/correct-message.page.tsx'
import { issuePage } from './pages/issue.page.tsx'
import { issuesPage } from './pages/issues.page.tsx'
import { messagesPage } from './pages/messages.page.tsx'
import { planVisitPage } from './pages/plan-visit.page.tsx'
import { raisePage } from './pages/raise.page.tsx'
import { visitPage } from './pages/visit.page.tsx'
import { visitsPage } from './pages/visits.page.tsx'

const keep = 'keep messages of home and school' as const

export const homeSchoolRoutes: FeatureRoutes = {
  '/home-school': { page: balancePage, permission: keep, shows: 'children' },
  '/cases/:caseId/messages': { page: messagesPage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/messages/:messageId/answer': { page: answerMessagePage, permission: keep, shows: 'children' },
  '/cases/:caseId/messages/:messageId/correct': { page: correctMessagePage, permission: keep, shows: 'children' },
  '/raised': { page: issuesPage, permission: 'raise with supervisor', shows: 'children' },
  '/raised/new': { page: raisePage, permission: 'raise with supervisor', shows: 'children' },
  '/raised/:raisedId': { page: issuePage, permission: 'raise with supervisor', shows: 'children' },
  '/cases/:caseId/visits/new': { page: planVisitPage, permission: 'plan visits', shows: 'children' },
  '/visits': { page: visitsPage, permission: 'see visits', shows: 'children' },
  '/visits/:visitId': { page: visitPage, permission: 'see visits', shows: 'children' },
}
