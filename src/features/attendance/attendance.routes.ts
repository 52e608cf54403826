import type { FeatureRoutes } from '#features/access/policy.ts'
import { attendancePage } from './pages/attendance.page.tsx'
import { codesPage } from './pages/codes.page.tsx'
import { codesThatWaitPage } from './pages/codes-that-wait.page.tsx'
import { sendAttendancePage } from './pages/send-attendance.page.tsx'

export const attendanceRoutes: FeatureRoutes = {
  '/schools/:schoolId/attendance': {
    page: sendAttendancePage,
    permission: 'import attendance',
    shows: 'nothing about a child',
  },
  '/attendance-codes': { page: codesPage, permission: 'manage schools', shows: 'nothing about a child' },
  '/attendance-codes/waiting': {
    page: codesThatWaitPage,
    permission: 'manage schools',
    shows: 'nothing about a child',
  },
  '/children/:childId/attendance': { page: attendancePage, permission: 'see attendance', shows: 'children' },
}
