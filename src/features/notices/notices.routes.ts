import type { FeatureRoutes } from '#features/access/policy.ts'
import { noticesPage } from './pages/notices.page.tsx'

export const noticeRoutes: FeatureRoutes = {
  '/notices': { page: noticesPage, permission: 'see own day', shows: 'children' },
}
