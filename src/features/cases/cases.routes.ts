import type { FeatureRoutes } from '#features/access/policy.ts'
import { addMemberPage } from './pages/add-member.page.tsx'
import { aimPage } from './pages/aim.page.tsx'
import { casesFilePage } from './pages/cases-file.page.ts'
import { casesPage } from './pages/cases.page.tsx'
import { closePage } from './pages/close.page.tsx'
import { endMemberPage } from './pages/end-member.page.tsx'
import { leadPage } from './pages/lead.page.tsx'
import { outcomesPage } from './pages/outcomes.page.tsx'
import { pausePage } from './pages/pause.page.tsx'
import { peoplePage } from './pages/people.page.tsx'
import { planReviewPage } from './pages/plan-review.page.tsx'
import { resumePage } from './pages/resume.page.tsx'
import { reviewPage } from './pages/review.page.tsx'
import { watchPage } from './pages/watch.page.tsx'

const toWork = { permission: 'work on cases', shows: 'children' } as const

export const caseRoutes: FeatureRoutes = {
  '/cases': { page: casesPage, permission: 'see cases', shows: 'children' },
  '/cases/csv': { page: casesFilePage, permission: 'download lists', shows: 'children' },
  '/cases/outcomes': { page: outcomesPage, permission: 'see cases', shows: 'nothing about a child' },
  '/cases/:caseId/aim': { page: aimPage, ...toWork },
  '/cases/:caseId/watch': { page: watchPage, ...toWork },
  '/cases/:caseId/review': { page: reviewPage, ...toWork },
  '/cases/:caseId/review-date': { page: planReviewPage, ...toWork },
  '/cases/:caseId/pause': { page: pausePage, ...toWork },
  '/cases/:caseId/resume': { page: resumePage, ...toWork },
  '/cases/:caseId/close': { page: closePage, ...toWork },
  '/cases/:caseId/people': { page: peoplePage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/people/add': { page: addMemberPage, ...toWork },
  '/cases/:caseId/people/:memberId/end': { page: endMemberPage, ...toWork },
  '/cases/:caseId/lead': { page: leadPage, ...toWork },
}
