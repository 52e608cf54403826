import type { FeatureRoutes } from '#features/access/policy.ts'
import { changeSessionPage } from './pages/change-session.page.tsx'
import { endGroupPage } from './pages/end-group.page.tsx'
import { groupPage } from './pages/group.page.tsx'
import { groupPeoplePage } from './pages/group-people.page.tsx'
import { groupsPage } from './pages/groups.page.tsx'
import { newGroupPage } from './pages/new-group.page.tsx'
import { newPlacePage } from './pages/new-place.page.tsx'
import { placePage } from './pages/place.page.tsx'
import { privateNotePage } from './pages/private-note.page.tsx'
import { registerPage } from './pages/register.page.tsx'

export const groupRoutes: FeatureRoutes = {
  '/groups': { page: groupsPage, permission: 'see groups', shows: 'nothing about a child' },
  '/groups/new': { page: newGroupPage, permission: 'keep groups', shows: 'nothing about a child' },
  '/groups/:groupId': { page: groupPage, permission: 'see groups', shows: 'children' },
  '/groups/:groupId/people': { page: groupPeoplePage, permission: 'keep groups', shows: 'nothing about a child' },
  '/groups/:groupId/children/new': { page: newPlacePage, permission: 'keep groups', shows: 'children' },
  '/groups/:groupId/places/:placeId': { page: placePage, permission: 'keep groups', shows: 'children' },
  '/groups/:groupId/end': { page: endGroupPage, permission: 'keep groups', shows: 'nothing about a child' },
  '/groups/:groupId/sessions/:groupSessionId': { page: registerPage, permission: 'keep groups', shows: 'children' },
  '/groups/:groupId/sessions/:groupSessionId/change': {
    page: changeSessionPage,
    permission: 'keep groups',
    shows: 'nothing about a child',
  },
  '/groups/:groupId/places/:placeId/note': {
    page: privateNotePage,
    permission: 'keep groups',
    shows: 'children',
  },
}
