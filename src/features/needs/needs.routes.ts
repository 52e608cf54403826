import type { FeatureRoutes } from '#features/access/policy.ts'
import { caseNeedsPage } from './pages/case-needs.page.tsx'
import { consentsPage } from './pages/consents.page.tsx'
import { needPage } from './pages/need.page.tsx'
import { withdrawConsentPage } from './pages/withdraw-consent.page.tsx'

export const needRoutes: FeatureRoutes = {
  '/cases/:caseId/needs': { page: caseNeedsPage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/needs/:needId': { page: needPage, permission: 'see cases', shows: 'children' },
  '/children/:childId/consents': { page: consentsPage, permission: 'see children', shows: 'children' },
  '/children/:childId/consents/:consentId/withdraw': {
    page: withdrawConsentPage,
    permission: 'change children',
    shows: 'children',
  },
}
