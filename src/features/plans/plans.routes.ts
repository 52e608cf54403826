import type { FeatureRoutes } from '#features/access/policy.ts'
import { planActionPage } from './pages/action.page.tsx'
import { approvePage } from './pages/approve.page.tsx'
import { arrangementsPage } from './pages/arrangements.page.tsx'
import { confirmPage } from './pages/confirm.page.tsx'
import { endPlanPage } from './pages/end.page.tsx'
import { endRolePage } from './pages/end-role.page.tsx'
import { needPage } from './pages/need.page.tsx'
import { planPage } from './pages/plan.page.tsx'
import { plansPage } from './pages/plans.page.tsx'
import { printPlanPage } from './pages/print.page.tsx'
import { planReviewPage } from './pages/review.page.tsx'
import { rolesPage } from './pages/roles.page.tsx'
import { sendPage } from './pages/send.page.tsx'
import { versionPage } from './pages/version.page.tsx'
import { viewPage } from './pages/view.page.tsx'
import { wellbeingPage } from './pages/wellbeing.page.tsx'
import { workPage } from './pages/work.page.tsx'
import { worldPage } from './pages/world.page.tsx'

const seen = { permission: 'see plans', shows: 'children' } as const
const written = { permission: 'write plans', shows: 'children' } as const

export const planRoutes: FeatureRoutes = {
  '/plans': { page: plansPage, ...seen },
  '/children/:childId/plan': { page: planPage, ...seen },
  '/children/:childId/roles': { page: rolesPage, ...seen },
  '/children/:childId/roles/:roleId/end': { page: endRolePage, ...written },
  '/plans/:planId/needs/:rowId': { page: needPage, ...written },
  '/plans/:planId/views/:rowId': { page: viewPage, ...written },
  '/plans/:planId/actions/:rowId': { page: planActionPage, ...written },
  '/plans/:planId/works/:rowId': { page: workPage, ...written },
  '/plans/:planId/wellbeing': { page: wellbeingPage, ...written },
  '/plans/:planId/world': { page: worldPage, ...written },
  '/plans/:planId/arrangements': { page: arrangementsPage, ...written },
  '/plans/:planId/send': { page: sendPage, ...written },
  '/plans/:planId/approve': { page: approvePage, permission: 'approve plans', shows: 'children' },
  '/plans/:planId/confirm': { page: confirmPage, permission: 'confirm plans', shows: 'children' },
  '/plans/:planId/versions/:number': { page: versionPage, ...seen },
  '/plans/:planId/print': { page: printPlanPage, ...seen },
  '/plans/:planId/review': { page: planReviewPage, ...written },
  '/plans/:planId/end': { page: endPlanPage, ...written },
}
