import type { FeatureRoutes } from '#features/access/policy.ts'
import { doublesPage } from './pages/doubles.page.tsx'

export const doublesRoutes: FeatureRoutes = {
  '/doubles': { page: doublesPage, permission: 'propose merges', shows: 'children' },
}
