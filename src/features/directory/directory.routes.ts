import type { FeatureRoutes } from '#features/access/policy.ts'
import { checkServicePage } from './pages/check-service.page.tsx'
import { directoryPage } from './pages/directory.page.tsx'
import { editServicePage } from './pages/edit-service.page.tsx'
import { newServicePage } from './pages/new-service.page.tsx'
import { servicePage } from './pages/service.page.tsx'

const toSee = { permission: 'see the directory', shows: 'nothing about a child' } as const
const toKeep = { permission: 'keep the directory', shows: 'nothing about a child' } as const

export const directoryRoutes: FeatureRoutes = {
  '/directory': { page: directoryPage, ...toSee },
  '/directory/new': { page: newServicePage, ...toKeep },
  '/directory/:serviceId': { page: servicePage, ...toSee },
  '/directory/:serviceId/change': { page: editServicePage, ...toKeep },
  '/directory/:serviceId/check': { page: checkServicePage, ...toKeep },
}
