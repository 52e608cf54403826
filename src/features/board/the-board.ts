import { withChildName } from '#features/people/child.ts'
import { caseloadOf } from '#features/teams/caseload.ts'
import { isHeldTo, readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { dayIn, daysBetween } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { selectBoard } from './board.queries.ts'
import { selectBoards, whichBoard } from './boards.queries.ts'

/** How many cases of each worker the whole board shows, and how many one worker’s own. */
const FEW = 6
export const PAGE = 30

export interface Asked {
  readonly team?: string | undefined
  readonly cluster?: string | undefined
  readonly worker?: string | undefined
  readonly after?: number | undefined
}

export const flags = ['high need', 'no plan', 'plan review late', 'report waits'] as const
type Flag = (typeof flags)[number]

export type Board = Awaited<ReturnType<typeof theBoard>>

/** Who has what and what waits, of one team: in all its schools, or in one Associated School Group (CSW-42). */
export async function theBoard(read: Read, { team: teamId, cluster: clusterId, worker, after = 0 }: Asked) {
  const [teams, found] = await Promise.all([
    selectBoards(read),
    selectBoard(read, whichBoard(read, teamId), {
      clusterId: clusterId ?? null,
      ...{ workerId: worker ?? null, after: worker ? after : 0, most: worker ? PAGE : FEW },
    }),
  ])
  const team = teamId ? teams.find(({ id }) => id === teamId) : teams[0]
  if (!team || !found) throw new NotFound('Team')
  const cluster = team.clusters.find(({ id }) => id === clusterId)
  if (clusterId && !cluster) throw new NotFound('Cluster')
  const definition = readDefinition(team.definition)
  const cases = found.cases.map((row) => asShown(read, row, definition))
  const columns = columnsOf(team.people, found.counts, definition)
    .filter(({ id }) => !worker || id === worker)
    .map((column) => ({ ...column, cases: cases.filter(({ leadId }) => leadId === column.id) }))
  if (worker && columns.length === 0) throw new NotFound('Worker')
  const requests = (rows: typeof found.waiting) => rows.map((row) => withChildName(row, read.actor))
  return {
    teams: teams.map(({ id, name }) => ({ id, name })),
    team: { id: team.id, name: team.name, clusters: team.clusters, isSupervised: team.isSupervised },
    cluster: cluster ?? null,
    columns,
    worker: worker ?? null,
    after: worker ? after : 0,
    waiting: requests(found.waiting),
    toDecide: requests(found.toDecide),
    moves: found.moves,
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof selectBoard>>>['cases'][number]

function asShown(read: Read, row: Row, definition: ServiceDefinition) {
  const { levelOfNeed, planAgreed, planReviewOn, reportWaits, lastContactAt, openedAt, ...rest } = row
  const isSo: Readonly<Record<Flag, boolean>> = {
    'high need': levelOfNeed === 'high',
    'no plan': planAgreed === null && isHeldTo(definition, 'planFirst'),
    'plan review late': planReviewOn !== null && planReviewOn < read.today,
    'report waits': reportWaits,
  }
  return {
    ...withChildName(rest, read.actor),
    flags: flags.filter((flag) => isSo[flag]),
    met: lastContactAt !== null,
    daysSince: daysBetween(dayIn(new Date(lastContactAt ?? openedAt)), read.today),
  }
}

export type ShownCase = ReturnType<typeof asShown>

interface Counted {
  readonly leadId: string
  readonly name: string
  readonly all: number
  readonly here: number
  readonly longAgo: number
}

/** Everybody of the team who works with children; and whoever else still leads a case of it. */
function columnsOf(
  people: readonly { id: string; name: string; wte: number; isWorker: boolean }[],
  counts: readonly Counted[],
  { caseloadPerWte }: ServiceDefinition,
) {
  const countOf = (id: string) => counts.find(({ leadId }) => leadId === id)
  const column = (id: string, name: string, wte: number | null) => {
    const { all = 0, here = 0, longAgo = 0 } = countOf(id) ?? {}
    return { id, name, here, longAgo, wte, caseload: wte === null ? null : caseloadOf(all, wte, caseloadPerWte), all }
  }
  const ours = people.filter(({ id, isWorker }) => isWorker || countOf(id))
  const left = counts.filter(({ leadId }) => !people.some(({ id }) => id === leadId))
  return [
    ...ours.map(({ id, name, wte }) => column(id, name, wte)),
    ...left.map(({ leadId, name }) => column(leadId, name, null)),
  ]
}
