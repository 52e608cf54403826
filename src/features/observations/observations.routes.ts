import type { FeatureRoutes } from '#features/access/policy.ts'
import { amendAssessmentPage } from './pages/amend-assessment.page.tsx'
import { amendObservationPage } from './pages/amend-observation.page.tsx'
import { assessmentPage } from './pages/assessment.page.tsx'
import { makeAssessmentPage } from './pages/make-assessment.page.tsx'
import { observationPage } from './pages/observation.page.tsx'
import { observationsPage } from './pages/observations.page.tsx'
import { recordObservationPage } from './pages/record-observation.page.tsx'
import { strategiesPage } from './pages/strategies.page.tsx'
import { strategyPage } from './pages/strategy.page.tsx'

export const observationRoutes: FeatureRoutes = {
  '/cases/:caseId/observations': { page: observationsPage, permission: 'see cases', shows: 'children' },
  '/cases/:caseId/observations/new': { page: recordObservationPage, permission: 'work on cases', shows: 'children' },
  '/observations/:observationId': { page: observationPage, permission: 'see cases', shows: 'children' },
  '/observations/:observationId/amend': { page: amendObservationPage, permission: 'work on cases', shows: 'children' },
  '/cases/:caseId/assessments/new': { page: makeAssessmentPage, permission: 'work on cases', shows: 'children' },
  '/assessments/:assessmentId': { page: assessmentPage, permission: 'see cases', shows: 'children' },
  '/assessments/:assessmentId/amend': { page: amendAssessmentPage, permission: 'work on cases', shows: 'children' },
  '/cases/:caseId/strategies': { page: strategiesPage, permission: 'see cases', shows: 'children' },
  '/strategies/:strategyId': { page: strategyPage, permission: 'see cases', shows: 'children' },
}
