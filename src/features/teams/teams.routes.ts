import type { FeatureRoutes } from '#features/access/policy.ts'
import { agreePage } from './pages/agree.page.tsx'
import { editTeamPage } from './pages/edit-team.page.tsx'
import { endAgreementPage } from './pages/end-agreement.page.tsx'
import { newTeamPage } from './pages/new-team.page.tsx'
import { teamPage } from './pages/team.page.tsx'
import { teamsPage } from './pages/teams.page.tsx'

const shows = 'nothing about a child'

export const teamRoutes: FeatureRoutes = {
  '/teams': { page: teamsPage, permission: 'see teams', shows },
  '/teams/new': { page: newTeamPage, permission: 'manage teams', shows },
  '/teams/:teamId': { page: teamPage, permission: 'see teams', shows },
  '/teams/:teamId/edit': { page: editTeamPage, permission: 'manage teams', shows },
  '/teams/:teamId/agreements/new': { page: agreePage, permission: 'manage teams', shows },
  '/teams/:teamId/agreements/:agreementId': { page: endAgreementPage, permission: 'manage teams', shows },
}
