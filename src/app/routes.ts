import { auditRoutes } from '#features/audit/audit.routes.ts'
import type { FeatureRoutes } from '#features/access/policy.ts'
import { noticeRoutes } from '#features/notices/notices.routes.ts'

/** Every page of the service that needs somebody to be signed in. */
export const routes: FeatureRoutes = {
  ...auditRoutes,
  ...noticeRoutes,
}
