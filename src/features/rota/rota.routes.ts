import type { FeatureRoutes } from '#features/access/policy.ts'
import { callOffDaysAwayPage } from './pages/call-off-days-away.page.tsx'
import { changeAssignmentPage } from './pages/change-assignment.page.tsx'
import { daysAwayPage } from './pages/days-away.page.tsx'
import { myDayPage } from './pages/my-day.page.tsx'
import { myWeekPage } from './pages/my-week.page.tsx'
import { newAssignmentPage } from './pages/new-assignment.page.tsx'
import { ownCalendarPage } from './pages/own-calendar.page.tsx'
import { rotaPage } from './pages/rota.page.tsx'
import { workerRotaPage } from './pages/worker-rota.page.tsx'

const shows = 'nothing about a child'

export const rotaRoutes: FeatureRoutes = {
  '/my-day': { page: myDayPage, permission: 'see own rota', shows: 'children' },
  '/my-week': { page: myWeekPage, permission: 'see own rota', shows },
  '/account/calendar': { page: ownCalendarPage, permission: 'change own keys', shows },
  '/rota': { page: rotaPage, permission: 'keep the rota', shows },
  '/rota/:workerId': { page: workerRotaPage, permission: 'keep the rota', shows },
  '/rota/:workerId/new': { page: newAssignmentPage, permission: 'keep the rota', shows },
  '/rota/:workerId/away': { page: daysAwayPage, permission: 'keep the rota', shows },
  '/rota/:workerId/away/:absenceId': { page: callOffDaysAwayPage, permission: 'keep the rota', shows },
  '/rota/:workerId/:assignmentId': { page: changeAssignmentPage, permission: 'keep the rota', shows },
}
