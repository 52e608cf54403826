import type { FeatureRoutes } from '#features/access/policy.ts'
import { agreePage } from './pages/agree.page.tsx'
import { correctPage } from './pages/correct.page.tsx'
import { decisionsPage } from './pages/decisions.page.tsx'
import { discussPage } from './pages/discuss.page.tsx'
import { linePage } from './pages/line.page.tsx'
import { movePage } from './pages/move.page.tsx'
import { mySupervisionPage } from './pages/my-supervision.page.tsx'
import { newLinePage } from './pages/new-line.page.tsx'
import { preparePage } from './pages/prepare.page.tsx'
import { recordPage } from './pages/record.page.tsx'
import { supervisionPage } from './pages/supervision.page.tsx'
import { topicPage } from './pages/topic.page.tsx'
import { trainingPage } from './pages/training.page.tsx'
import { trainingNeedPage } from './pages/training-need.page.tsx'

const mine = { permission: 'see own supervision', shows: 'nothing about a child' } as const
const supervising = { permission: 'supervise workers', shows: 'nothing about a child' } as const
const takingPart = { permission: 'take part in supervision', shows: 'nothing about a child' } as const
const children = 'children'

export const supervisionRoutes: FeatureRoutes = {
  '/supervision': { page: mySupervisionPage, ...mine },
  '/supervision/prepare': { page: preparePage, ...supervising, shows: children },
  '/supervision/lines/new': { page: newLinePage, ...supervising },
  '/supervision/lines/:lineId': { page: linePage, ...supervising },
  '/supervision/:supervisionId': { page: supervisionPage, ...mine, shows: children },
  '/supervision/:supervisionId/move': { page: movePage, ...supervising },
  '/supervision/:supervisionId/topic': { page: topicPage, ...takingPart },
  '/supervision/:supervisionId/record': { page: recordPage, ...supervising },
  '/supervision/:supervisionId/cases/:caseId': { page: discussPage, ...takingPart, shows: children },
  '/supervision/:supervisionId/training': { page: trainingPage, ...takingPart },
  '/supervision/:supervisionId/agree': { page: agreePage, ...takingPart, shows: children },
  '/supervision/:supervisionId/correct': { page: correctPage, ...takingPart },
  '/training-needs/:trainingNeedId': { page: trainingNeedPage, ...takingPart },
  '/cases/:caseId/supervision': { page: decisionsPage, permission: 'see cases', shows: children },
}
