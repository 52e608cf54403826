import type { FeatureRoutes } from '#features/access/policy.ts'
import { copyPage } from './pages/copy.page.tsx'
import { copyPdfPage } from './pages/copy-pdf.page.ts'
import { explainedPage } from './pages/explained.page.tsx'

export const paperRoutes: FeatureRoutes = {
  '/plans/:planId/copy': { page: copyPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/copy/pdf': { page: copyPdfPage, permission: 'see plans', shows: 'children' },
  '/plans/:planId/explained': { page: explainedPage, permission: 'write plans', shows: 'children' },
}
