import type { FeatureRoutes } from '#features/access/policy.ts'
import { failedJobsPage } from './pages/failed-jobs.page.tsx'

export const jobRoutes: FeatureRoutes = {
  '/jobs/failed': { page: failedJobsPage, permission: 'put jobs right', shows: 'nothing about a child' },
}
