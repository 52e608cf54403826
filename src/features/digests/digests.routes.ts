import type { FeatureRoutes } from '#features/access/policy.ts'
import { mondayPage } from './pages/monday.page.tsx'

export const digestRoutes: FeatureRoutes = {
  '/digests/monday': { page: mondayPage, permission: 'see the team’s week', shows: 'children' },
}
