import type { FeatureRoutes } from '#features/access/policy.ts'
import { classListPage } from './pages/class-list.page.tsx'

export const classListRoutes: FeatureRoutes = {
  '/schools/:schoolId/class-list': {
    page: classListPage,
    permission: 'import class lists',
    shows: 'nothing about a child',
  },
}
