import type { FeatureRoutes } from '#features/access/policy.ts'
import { notSentPage } from './pages/not-sent.page.tsx'

export const draftRoutes: FeatureRoutes = {
  // Their own words, which nobody else has: which child they are about, only they know.
  '/account/not-sent': { page: notSentPage, permission: 'use own account', shows: 'nothing about a child' },
}
