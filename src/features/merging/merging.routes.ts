import type { FeatureRoutes } from '#features/access/policy.ts'
import { agreeMergePage } from './pages/agree-merge.page.tsx'
import { agreeUndoPage } from './pages/agree-undo.page.tsx'
import { mergePage } from './pages/merge.page.tsx'
import { proposeMergePage } from './pages/propose-merge.page.tsx'
import { samePage } from './pages/same.page.tsx'
import { undoMergePage } from './pages/undo-merge.page.tsx'

const proposes = { permission: 'propose merges', shows: 'children' } as const
const agrees = { permission: 'merge children', shows: 'children' } as const

export const mergingRoutes: FeatureRoutes = {
  '/children/:childId/same': { page: samePage, ...proposes },
  '/children/:childId/same/:otherChildId': { page: proposeMergePage, ...proposes },
  '/merges/:mergeId': { page: mergePage, ...proposes },
  '/merges/:mergeId/agree': { page: agreeMergePage, ...agrees },
  '/merges/:mergeId/undo': { page: undoMergePage, ...proposes },
  '/merges/:mergeId/undo/agree': { page: agreeUndoPage, ...agrees },
}
