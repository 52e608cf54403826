import type { FeatureRoutes } from '#features/access/policy.ts'
import { addToConcernPage } from './pages/add-to-concern.page.tsx'
import { awayPage } from './pages/away.page.tsx'
import { changeContactsPage } from './pages/change-contacts.page.tsx'
import { concernPage } from './pages/concern.page.tsx'
import { concernsPage } from './pages/concerns.page.tsx'
import { decideConcernPage } from './pages/decide-concern.page.tsx'
import { linkConcernPage } from './pages/link-concern.page.tsx'
import { passToSchoolPage } from './pages/pass-to-school.page.tsx'
import { raiseConcernPage } from './pages/raise-concern.page.tsx'
import { safetyContactsPage } from './pages/safety-contacts.page.tsx'

export const concernRoutes: FeatureRoutes = {
  '/concerns': { page: concernsPage, permission: 'raise concerns', shows: 'children' },
  '/concerns/new': { page: raiseConcernPage, permission: 'raise concerns', shows: 'children' },
  '/concerns/away': { page: awayPage, permission: 'keep concerns', shows: 'nothing about a child' },
  '/concerns/contacts': { page: safetyContactsPage, permission: 'raise concerns', shows: 'nothing about a child' },
  '/concerns/contacts/change': {
    page: changeContactsPage,
    permission: 'keep safety contacts',
    shows: 'nothing about a child',
  },
  '/concerns/:concernId': { page: concernPage, permission: 'raise concerns', shows: 'children' },
  '/concerns/:concernId/add': { page: addToConcernPage, permission: 'raise concerns', shows: 'children' },
  '/concerns/:concernId/decide': { page: decideConcernPage, permission: 'keep concerns', shows: 'children' },
  '/concerns/:concernId/school': { page: passToSchoolPage, permission: 'keep concerns', shows: 'children' },
  '/concerns/:concernId/child': { page: linkConcernPage, permission: 'keep concerns', shows: 'children' },
}
