import type { FeatureRoutes } from '#features/access/policy.ts'
import { newProgrammePage } from './pages/new-programme.page.tsx'
import { newTrainingPage } from './pages/new-training.page.tsx'
import { programmesPage } from './pages/programmes.page.tsx'
import { stopProgrammePage } from './pages/stop-programme.page.tsx'
import { strikeOutPage } from './pages/strike-out.page.tsx'
import { trainingPage } from './pages/training.page.tsx'

export const trainingRoutes: FeatureRoutes = {
  '/training': { page: trainingPage, permission: 'see training', shows: 'nothing about a child' },
  '/training/new': { page: newTrainingPage, permission: 'keep training', shows: 'nothing about a child' },
  '/training/:trainingId/strike-out': {
    page: strikeOutPage,
    permission: 'keep training',
    shows: 'nothing about a child',
  },
  '/programmes': { page: programmesPage, permission: 'see training', shows: 'nothing about a child' },
  '/programmes/new': { page: newProgrammePage, permission: 'keep training', shows: 'nothing about a child' },
  '/programmes/:programmeId/stop': {
    page: stopProgrammePage,
    permission: 'keep training',
    shows: 'nothing about a child',
  },
}
