import type { FeatureRoutes } from '#features/access/policy.ts'
import { clubPage } from './pages/club.page.tsx'
import { clubsPage } from './pages/clubs.page.tsx'
import { newClubPage } from './pages/new-club.page.tsx'

export const clubRoutes: FeatureRoutes = {
  '/clubs': { page: clubsPage, permission: 'see groups', shows: 'nothing about a child' },
  '/clubs/new': { page: newClubPage, permission: 'keep groups', shows: 'nothing about a child' },
  '/clubs/:clubId': { page: clubPage, permission: 'see groups', shows: 'nothing about a child' },
}
