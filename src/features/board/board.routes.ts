import type { FeatureRoutes } from '#features/access/policy.ts'
import { boardPage } from './pages/board.page.tsx'

export const boardRoutes: FeatureRoutes = {
  '/board': { page: boardPage, permission: 'see the board', shows: 'children' },
}
