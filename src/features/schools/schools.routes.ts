import type { FeatureRoutes } from '#features/access/policy.ts'
import { calendarPage } from './pages/calendar.page.tsx'
import { clusterPage } from './pages/cluster.page.tsx'
import { clustersPage } from './pages/clusters.page.tsx'
import { editClusterPage, newClusterPage } from './pages/edit-cluster.page.tsx'
import { editSchoolPage } from './pages/edit-school.page.tsx'
import { newClosedDaysPage } from './pages/new-closed-days.page.tsx'
import { newSchoolPage } from './pages/new-school.page.tsx'
import { newTermPage } from './pages/new-term.page.tsx'
import { schoolPage } from './pages/school.page.tsx'
import { schoolPeoplePage } from './pages/school-people.page.tsx'
import { schoolsPage } from './pages/schools.page.tsx'

const shows = 'nothing about a child'

export const schoolRoutes: FeatureRoutes = {
  '/schools': { page: schoolsPage, permission: 'see schools', shows },
  '/schools/new': { page: newSchoolPage, permission: 'manage schools', shows },
  '/schools/:schoolId': { page: schoolPage, permission: 'see schools', shows },
  '/schools/:schoolId/edit': { page: editSchoolPage, permission: 'manage schools', shows },
  '/schools/:schoolId/people': { page: schoolPeoplePage, permission: 'see staff', shows },

  '/calendar': { page: calendarPage, permission: 'see schools', shows },
  '/calendar/terms/new': { page: newTermPage, permission: 'keep the calendar', shows },
  '/calendar/closed-days/new': { page: newClosedDaysPage, permission: 'keep the calendar', shows },
  '/schools/:schoolId/calendar': { page: calendarPage, permission: 'see schools', shows },
  '/schools/:schoolId/calendar/terms/new': { page: newTermPage, permission: 'keep the calendar', shows },
  '/schools/:schoolId/calendar/closed-days/new': { page: newClosedDaysPage, permission: 'keep the calendar', shows },

  '/clusters': { page: clustersPage, permission: 'see schools', shows },
  '/clusters/new': { page: newClusterPage, permission: 'manage schools', shows },
  '/clusters/:clusterId': { page: clusterPage, permission: 'see schools', shows },
  '/clusters/:clusterId/edit': { page: editClusterPage, permission: 'manage schools', shows },
}
