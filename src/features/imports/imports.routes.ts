import type { FeatureRoutes } from '#features/access/policy.ts'
import { importPage } from './pages/import.page.tsx'
import { importsPage } from './pages/imports.page.tsx'

export const importRoutes: FeatureRoutes = {
  '/imports': { page: importsPage, permission: 'review imports', shows: 'nothing about a child' },
  '/imports/:importId': { page: importPage, permission: 'review imports', shows: 'children' },
}
