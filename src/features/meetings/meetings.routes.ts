import type { FeatureRoutes } from '#features/access/policy.ts'
import { meetingAttendancePage } from './pages/attendance.page.tsx'
import { correctPage } from './pages/correct.page.tsx'
import { editSeriesPage } from './pages/edit-series.page.tsx'
import { asidePage, itemPage } from './pages/item.page.tsx'
import { itemActionPage } from './pages/item-action.page.tsx'
import { meetingPage } from './pages/meeting.page.tsx'
import { meetingsPage } from './pages/meetings.page.tsx'
import { nameChildPage } from './pages/name-child.page.tsx'
import { newMemberPage } from './pages/new-member.page.tsx'
import { newSeriesPage } from './pages/new-series.page.tsx'
import { packPage } from './pages/pack.page.tsx'
import { raisePage } from './pages/raise.page.tsx'
import { readersPage } from './pages/readers.page.tsx'
import { seriesPage } from './pages/series.page.tsx'
import { sharingPage } from './pages/sharing.page.tsx'
import { sittingPage } from './pages/sitting.page.tsx'

const atTheTable = { permission: 'sit at meetings', shows: 'nothing about a child' } as const
const withChildren = { permission: 'sit at meetings', shows: 'children' } as const

export const meetingRoutes: FeatureRoutes = {
  '/meetings': { page: meetingsPage, ...atTheTable },
  '/meetings/new': { page: newSeriesPage, permission: 'start meetings', shows: 'nothing about a child' },
  '/meetings/raise': { page: raisePage, ...withChildren },
  '/meetings/series/:seriesId': { page: seriesPage, ...atTheTable },
  '/meetings/series/:seriesId/edit': { page: editSeriesPage, ...atTheTable },
  '/meetings/series/:seriesId/members/new': { page: newMemberPage, ...atTheTable },
  '/meetings/series/:seriesId/members/:sitterId': { page: sittingPage, ...atTheTable },
  '/meetings/items/:itemId': { page: itemPage, ...withChildren },
  '/meetings/items/:itemId/aside': { page: asidePage, ...withChildren },
  '/meetings/items/:itemId/action': { page: itemActionPage, ...withChildren },
  '/meetings/items/:itemId/readers': { page: readersPage, ...withChildren },
  '/meetings/items/:itemId/sharing': { page: sharingPage, ...withChildren },
  '/meetings/items/:itemId/child': { page: nameChildPage, ...withChildren },
  '/meetings/:meetingId': { page: meetingPage, ...withChildren },
  '/meetings/:meetingId/attendance': { page: meetingAttendancePage, ...withChildren },
  '/meetings/:meetingId/pack': { page: packPage, ...withChildren },
  '/meetings/:meetingId/correct': { page: correctPage, ...withChildren },
}
