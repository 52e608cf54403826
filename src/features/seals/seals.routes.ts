import type { FeatureRoute, FeatureRoutes } from '#features/access/policy.ts'
import { liftPage } from './pages/lift.page.tsx'
import { openRecordPage } from './pages/open-record.page.tsx'
import { openingPage } from './pages/opening.page.tsx'
import { readersPage } from './pages/readers.page.tsx'
import { restrictedPage } from './pages/restricted.page.tsx'
import { reviewSealPage } from './pages/review-seal.page.tsx'
import { reviewsPage } from './pages/reviews.page.tsx'
import { sealRecordPage } from './pages/seal-record.page.tsx'
import { sealedPage } from './pages/sealed.page.tsx'

const seals = { permission: 'seal records', shows: 'children' } as const

export const sealRoutes: FeatureRoutes = {
  '/children/:childId/seal': { page: sealRecordPage, ...seals },
  '/children/:childId/sealed': { page: sealedPage, ...seals },
  '/children/:childId/sealed/readers': { page: readersPage, ...seals },
  '/children/:childId/sealed/lift': { page: liftPage, ...seals },
  '/children/:childId/sealed/review': { page: reviewSealPage, ...seals },
  '/children/:childId/open': { page: openRecordPage, permission: 'open restricted records', shows: 'children' },
  '/seals/reviews': { page: reviewsPage, ...seals },
  '/seals/reviews/:openingId': { page: openingPage, ...seals },
}

/** What stands in the place of a page that is not there to somebody because the record is restricted. */
export const whereRestricted: FeatureRoute = { page: restrictedPage, permission: 'see own day', shows: 'children' }
