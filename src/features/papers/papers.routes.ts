import type { FeatureRoutes } from '#features/access/policy.ts'
import { copyPage } from './pages/copy.page.tsx'
import { copyPdfPage } from './pages/copy-pdf.page.ts'
import { explainedPage } from './pages/explained.page.tsx'
import { packPage } from './pages/pack.page.tsx'
import { packPdfPage } from './pages/pack-pdf.page.ts'
import { updatePage } from './pages/update.page.tsx'
import { updatesPage } from './pages/updates.page.tsx'

export const paperRoutes: FeatureRoutes = {
  '/plan-updates': { page: updatesPage, permission: 'write plans', shows: 'children' },
  '/plan-updates/:updateId': { page: updatePage, permission: 'write plans', shows: 'children' },
  '/plans/:planId/copy': { page: copyPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/copy/pdf': { page: copyPdfPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/pack': { page: packPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/pack/pdf': { page: packPdfPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/explained': { page: explainedPage, permission: 'write plans', shows: 'children' },
}
