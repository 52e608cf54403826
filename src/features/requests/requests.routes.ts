import type { FeatureRoutes } from '#features/access/policy.ts'
import { addDetailPage } from './pages/add-detail.page.tsx'
import { agreeRequestPage } from './pages/agree-request.page.tsx'
import { allocateRequestPage } from './pages/allocate-request.page.tsx'
import { decideRequestPage } from './pages/decide-request.page.tsx'
import { inPassingPage } from './pages/in-passing.page.tsx'
import { raiseRequestPage } from './pages/raise-request.page.tsx'
import { replyPage } from './pages/reply.page.tsx'
import { requestPage } from './pages/request.page.tsx'
import { requestsFilePage } from './pages/requests-file.page.ts'
import { requestListPage } from './pages/request-list.page.tsx'
import { screenRequestPage } from './pages/screen-request.page.tsx'
import { waitingListPage } from './pages/waiting-list.page.tsx'
import { withdrawRequestPage } from './pages/withdraw-request.page.tsx'

export const requestRoutes: FeatureRoutes = {
  '/requests': { page: requestListPage, permission: 'see requests', shows: 'children' },
  '/requests/csv': { page: requestsFilePage, permission: 'download lists', shows: 'children' },
  '/requests/new': { page: raiseRequestPage, permission: 'raise requests', shows: 'children' },
  '/requests/corridor': { page: inPassingPage, permission: 'raise requests', shows: 'children' },
  '/requests/waiting': { page: waitingListPage, permission: 'decide requests', shows: 'children' },
  '/requests/:requestId': { page: requestPage, permission: 'see requests', shows: 'children' },
  '/requests/:requestId/detail': { page: addDetailPage, permission: 'raise requests', shows: 'children' },
  '/requests/:requestId/screen': { page: screenRequestPage, permission: 'screen requests', shows: 'children' },
  '/requests/:requestId/agree': { page: agreeRequestPage, permission: 'agree requests', shows: 'children' },
  '/requests/:requestId/decide': { page: decideRequestPage, permission: 'decide requests', shows: 'children' },
  '/requests/:requestId/allocate': { page: allocateRequestPage, permission: 'decide requests', shows: 'children' },
  '/requests/:requestId/reply': { page: replyPage, permission: 'see requests', shows: 'children' },
  '/requests/:requestId/withdraw': { page: withdrawRequestPage, permission: 'raise requests', shows: 'children' },
}
