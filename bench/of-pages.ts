/** Whom and what the pages are asked about: in a team of its own, under numbers that nothing else in the area has. */
import { id } from './area.ts'

export const WORKERS = 8
export const CASES = 400
export const VERSIONS = 12
export const AT_THE_TABLE = 40
/** Numbers that nothing else in the area has, at any scale. */
export const OURS = 100_000_000
export const our = (kind: Parameters<typeof id>[0], n: number) => id(kind, OURS + n)
export const SINCE = '2025-01-06'

export const team = our('organisation', 0)
export const supervisor = our('staff', WORKERS)
export const worker = (n: number) => our('staff', n)
export const plan = our('plan', 0)
export const report = our('report', 0)
export const series = our('series', 0)
export const [before, now] = [our('meeting', 0), our('meeting', 1)]

/** What is asked for. */
export const PAGES = {
  supervisor: 'supervisor.of.pages@bench.test',
  worker: 'worker.of.pages@bench.test',
  plan: `/children/${our('child', 0)}/plan`,
  planDiff: `/plans/${plan}/versions/${VERSIONS}?since=1`,
  board: '/board',
  report: `/reports/copies/${report}/pdf`,
  panel: `/meetings/${now}/live`,
  recap: `/meetings/${now}/recap/pdf`,
} as const
