import type { FeatureRoutes } from '#features/access/policy.ts'
import { awayPage } from './pages/away.page.tsx'
import { boardPage } from './pages/board.page.tsx'
import { dayTasksPage } from './pages/day-tasks.page.tsx'
import { giveTaskPage } from './pages/give-task.page.tsx'
import { movesPage } from './pages/moves.page.tsx'
import { taskPage } from './pages/task.page.tsx'

const shows = 'children'

export const boardRoutes: FeatureRoutes = {
  '/board': { page: boardPage, permission: 'see the board', shows },
  '/board/away/:workerId': { page: awayPage, permission: 'reassign cases', shows },
  '/board/moves/:reassignmentId': { page: movesPage, permission: 'reassign cases', shows },
  '/day-tasks': { page: dayTasksPage, permission: 'see the day’s tasks', shows: 'nothing about a child' },
  '/day-tasks/new': { page: giveTaskPage, permission: 'direct the day', shows: 'nothing about a child' },
  '/day-tasks/:taskId': { page: taskPage, permission: 'see the day’s tasks', shows: 'nothing about a child' },
}
