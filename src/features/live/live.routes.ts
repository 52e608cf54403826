import type { FeatureRoutes } from '#features/access/policy.ts'
import { changesPage } from './pages/changes.page.ts'
import { decidePage } from './pages/decide.page.tsx'
import { linePage } from './pages/line.page.tsx'
import { livePage } from './pages/live.page.tsx'
import { recapPage } from './pages/recap.page.tsx'
import { recapPdfPage } from './pages/recap-pdf.page.ts'
import { saidPage } from './pages/said.page.tsx'

export const liveRoutes: FeatureRoutes = {
  '/meetings/:meetingId/live': { page: livePage, permission: 'sit at meetings', shows: 'children' },
  '/meetings/:meetingId/live/changes': {
    page: changesPage,
    permission: 'sit at meetings',
    shows: 'nothing about a child',
  },
  '/meetings/:meetingId/live/line': { page: linePage, permission: 'sit at meetings', shows: 'children' },
  '/meetings/:meetingId/live/said': { page: saidPage, permission: 'sit at meetings', shows: 'children' },
  '/meetings/:meetingId/recap': { page: recapPage, permission: 'sit at meetings', shows: 'children' },
  '/meetings/:meetingId/recap/pdf': { page: recapPdfPage, permission: 'sit at meetings', shows: 'children' },
  '/meetings/:meetingId/live/decide': { page: decidePage, permission: 'sit at meetings', shows: 'children' },
}
