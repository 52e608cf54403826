import type { FeatureRoutes } from '#features/access/policy.ts'
import { approachPage } from './pages/approach.page.tsx'
import { beforePage } from './pages/before.page.tsx'
import { beyondPage } from './pages/beyond.page.tsx'
import { beyondFilePage } from './pages/beyond-file.page.ts'
import { endWorkPage } from './pages/end-work.page.tsx'
import { familyToldPage } from './pages/family-told.page.tsx'
import { newBeyondPage } from './pages/new-beyond.page.tsx'
import { newRemitPage } from './pages/new-remit.page.tsx'
import { oneWorkPage } from './pages/one-work.page.tsx'
import { planCheckPage } from './pages/plan-check.page.tsx'
import { planWorkPage } from './pages/plan-work.page.tsx'
import { remitPage } from './pages/remit.page.tsx'

export const remitRoutes: FeatureRoutes = {
  '/remit': { page: remitPage, permission: 'keep to the remit', shows: 'children' },
  '/remit/new': { page: newRemitPage, permission: 'keep the remit', shows: 'nothing about a child' },
  '/remit/beyond': { page: beyondPage, permission: 'keep to the remit', shows: 'nothing about a child' },
  '/remit/beyond/csv': { page: beyondFilePage, permission: 'keep to the remit', shows: 'nothing about a child' },
  '/remit/beyond/new': { page: newBeyondPage, permission: 'keep to the remit', shows: 'nothing about a child' },
  '/cases/:caseId/before': { page: beforePage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/family-told': { page: familyToldPage, permission: 'work on cases', shows: 'children' },
  '/cases/:caseId/approach': { page: approachPage, permission: 'work on cases', shows: 'children' },
  '/cases/:caseId/plan-check': { page: planCheckPage, permission: 'decide requests', shows: 'children' },
  '/cases/:caseId/plan-work': { page: planWorkPage, permission: 'work on cases', shows: 'children' },
  '/plan-work/:workId': { page: oneWorkPage, permission: 'confirm staffing', shows: 'children' },
  '/plan-work/:workId/end': { page: endWorkPage, permission: 'work on cases', shows: 'children' },
}
