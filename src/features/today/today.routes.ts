import type { FeatureRoutes } from '#features/access/policy.ts'
import { todayPage } from './pages/today.page.tsx'

export const todayRoutes: FeatureRoutes = {
  '/today': { page: todayPage, permission: 'see own day', shows: 'children' },
}
