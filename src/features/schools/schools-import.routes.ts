import type { FeatureRoutes } from '#features/access/policy.ts'
import { giasPage } from './pages/gias.page.tsx'

export const schoolsImportRoutes: FeatureRoutes = {
  '/schools/import': { page: giasPage, permission: 'manage schools', shows: 'nothing about a child' },
}
