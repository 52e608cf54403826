import type { FeatureRoutes } from '#features/access/policy.ts'
import { firstCsvPage, firstPage } from './pages/first.page.tsx'
import { linkWorkPage } from './pages/link-work.page.tsx'
import { linkWorkCsvPage, linkWorkPdfPage } from './pages/link-work-files.page.ts'
import { timeOfWorkPage } from './pages/time-of-work.page.tsx'
import { whoseWorkPage } from './pages/which-team.page.tsx'
import { timeOfWorkCsvPage, timeOfWorkPdfPage } from './pages/time-of-work-files.page.ts'

const shows = 'nothing about a child'

export const linkWorkRoutes: FeatureRoutes = {
  '/figures/link-work': { page: linkWorkPage, permission: 'see link work figures', shows },
  '/figures/link-work/teams': { page: whoseWorkPage, permission: 'see link work figures', shows },
  '/figures/link-work/csv': { page: linkWorkCsvPage, permission: 'see link work figures', shows },
  '/figures/first': { page: firstPage, permission: 'see link work figures', shows },
  '/figures/first/csv': { page: firstCsvPage, permission: 'see link work figures', shows },
  '/figures/time': { page: timeOfWorkPage, permission: 'see link work figures', shows },
  '/figures/time/csv': { page: timeOfWorkCsvPage, permission: 'see link work figures', shows },
  '/figures/time/pdf': { page: timeOfWorkPdfPage, permission: 'see link work figures', shows },
  '/figures/link-work/pdf': { page: linkWorkPdfPage, permission: 'see link work figures', shows },
}
