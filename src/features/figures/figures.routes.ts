import type { FeatureRoutes } from '#features/access/policy.ts'
import { byMonthPage } from './pages/by-month.page.tsx'
import { byMonthCsvPage } from './pages/by-month-csv.page.ts'
import { whichTeamPage } from './pages/which-team.page.tsx'

const shows = 'nothing about a child'

export const figureRoutes: FeatureRoutes = {
  '/figures': { page: byMonthPage, permission: 'see figures', shows },
  '/figures/teams': { page: whichTeamPage, permission: 'see figures', shows },
  '/figures/csv': { page: byMonthCsvPage, permission: 'see figures', shows },
}
