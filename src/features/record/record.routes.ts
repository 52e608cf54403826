import type { FeatureRoutes } from '#features/access/policy.ts'
import { casePage } from './pages/case.page.tsx'
import { caseStoryPage } from './pages/case-story.page.tsx'
import { childStoryPage } from './pages/child-story.page.tsx'
import { printStoryPage } from './pages/print-story.page.tsx'
import { sharedPage } from './pages/shared.page.tsx'
import { whyPage } from './pages/why.page.tsx'

const seen = { permission: 'see cases', shows: 'children' } as const

export const recordRoutes: FeatureRoutes = {
  '/cases/:caseId': { page: casePage, ...seen },
  '/cases/:caseId/chronology': { page: caseStoryPage, ...seen },
  '/cases/:caseId/chronology/print': { page: printStoryPage, ...seen },
  '/cases/:caseId/why': { page: whyPage, ...seen },
  '/cases/:caseId/shared': { page: sharedPage, ...seen },
  '/children/:childId/chronology': { page: childStoryPage, ...seen },
}
