import type { FeatureRoutes } from '#features/access/policy.ts'
import { actionPage } from './pages/action.page.tsx'
import { agreeActionsPage } from './pages/agree-actions.page.tsx'
import { changeActionPage } from './pages/change-action.page.tsx'
import { actionsFilePage } from './pages/actions-file.page.ts'
import { myActionsPage } from './pages/my-actions.page.tsx'

export const actionRoutes: FeatureRoutes = {
  '/actions/csv': { page: actionsFilePage, permission: 'download lists', shows: 'children' },
  '/actions': { page: myActionsPage, permission: 'see own actions', shows: 'children' },
  '/actions/:actionId': { page: actionPage, permission: 'see own actions', shows: 'children' },
  '/actions/:actionId/change': { page: changeActionPage, permission: 'see own actions', shows: 'children' },
  '/cases/:caseId/actions/new': { page: agreeActionsPage, permission: 'agree actions', shows: 'children' },
}
