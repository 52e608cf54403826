import type { FeatureRoutes } from '#features/access/policy.ts'
import { addMembershipPage } from './pages/add-membership.page.tsx'
import { agenciesPage } from './pages/agencies.page.tsx'
import { bringBackPage } from './pages/bring-back.page.tsx'
import { editStaffPage } from './pages/edit-staff.page.tsx'
import { endMembershipPage } from './pages/end-membership.page.tsx'
import { firstPasswordPage } from './pages/first-password.page.tsx'
import { invitePage } from './pages/invite.page.tsx'
import { newStaffPage } from './pages/new-staff.page.tsx'
import { offBoardPage } from './pages/off-board.page.tsx'
import { secondStepPage } from './pages/second-step.page.tsx'
import { staffListPage } from './pages/staff-list.page.tsx'
import { staffMemberPage } from './pages/staff-member.page.tsx'

const shows = 'nothing about a child'

export const staffRoutes: FeatureRoutes = {
  '/staff': { page: staffListPage, permission: 'see staff', shows },
  '/staff/new': { page: newStaffPage, permission: 'manage staff', shows },
  '/staff/:staffId': { page: staffMemberPage, permission: 'see staff', shows },
  '/staff/:staffId/edit': { page: editStaffPage, permission: 'manage staff', shows },
  '/staff/:staffId/memberships/new': { page: addMembershipPage, permission: 'manage staff', shows },
  '/staff/:staffId/memberships/:membershipId': { page: endMembershipPage, permission: 'manage staff', shows },
  '/staff/:staffId/invite': { page: invitePage, permission: 'manage staff', shows },
  '/staff/:staffId/first-password': { page: firstPasswordPage, permission: 'manage staff', shows },
  '/staff/:staffId/second-step': { page: secondStepPage, permission: 'renew second steps', shows },
  '/staff/:staffId/off-board': { page: offBoardPage, permission: 'manage staff', shows },
  '/agencies': { page: agenciesPage, permission: 'manage staff', shows },
  '/staff/:staffId/bring-back': { page: bringBackPage, permission: 'manage staff', shows },
}
