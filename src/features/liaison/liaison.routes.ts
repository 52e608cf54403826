import type { FeatureRoutes } from '#features/access/policy.ts'
import { checkSocialWorkerPage } from './pages/check-social-worker.page.tsx'
import { correctLiaisonPage } from './pages/correct-liaison.page.tsx'
import { endSocialWorkerPage } from './pages/end-social-worker.page.tsx'
import { liaisonPage } from './pages/liaison.page.tsx'
import { recordLiaisonPage } from './pages/record-liaison.page.tsx'
import { socialWorkerPage } from './pages/social-worker.page.tsx'

export const liaisonRoutes: FeatureRoutes = {
  '/cases/:caseId/liaison': { page: liaisonPage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/liaison/new': { page: recordLiaisonPage, permission: 'work on cases', shows: 'children' },
  '/cases/:caseId/liaison/:liaisonId/correct': {
    page: correctLiaisonPage,
    permission: 'work on cases',
    shows: 'children',
  },
  '/children/:childId/social-worker': { page: socialWorkerPage, permission: 'change children', shows: 'children' },
  '/children/:childId/social-worker/:socialWorkerId/address-check': {
    page: checkSocialWorkerPage,
    permission: 'change children',
    shows: 'children',
  },
  '/children/:childId/social-worker/:socialWorkerId/end': {
    page: endSocialWorkerPage,
    permission: 'change children',
    shows: 'children',
  },
}
