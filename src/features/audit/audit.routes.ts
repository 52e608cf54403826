import type { FeatureRoutes } from '#features/access/policy.ts'
import { logPage } from './pages/log.page.tsx'
import { whoHasLookedPage } from './pages/who-has-looked.page.tsx'

export const auditRoutes: FeatureRoutes = {
  '/children/:childId/looked': { page: whoHasLookedPage, permission: 'see who has looked', shows: 'children' },
  '/log': { page: logPage, permission: 'read the log', shows: 'nothing about a child' },
}
