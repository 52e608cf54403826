import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import { supervisorsOf } from '#features/staff/team-people.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { isStillTheirs, moveCases, stillStands, takeBack, tellOfWhatStays } from './move-cases.ts'
import {
  type HeldMove,
  holdReassignment,
  holdWithoutCases,
  keepingLeftOpen,
  keepingState,
  keepingStayed,
} from './reassigning.queries.ts'

/**
 * What a day brings: on the first day away the cases go, on the day after the last they come back. What somebody closed or gave on
 * since stays as it is, and the team’s supervisors are told to look where not everything went as planned.
 */
const reassignOnItsDay = verb('reassign cases', async (write, reassignmentId: string) => {
  const moves = await holdReassignment(write, reassignmentId)
  if (moves.length === 0) return whatNobodyHereSees(write, reassignmentId)
  const { state, fromDay, untilDay, leftOpenAt, workerIsOfTheTeam, teamId } = moves[0]!
  if (leftOpenAt) return
  const isOver = untilDay !== null && untilDay < write.today
  const meant = moves.filter(({ givenBack }) => givenBack !== false).length
  let went: number | undefined
  if (state === 'agreed' && isOver) {
    await keepingState(write, reassignmentId, { ...moves[0]!, state: 'dropped' }).execute()
    write.audit('reassignment dropped', { reassignmentId })
    went = 0
  } else if (state === 'agreed' && fromDay && fromDay <= write.today) {
    const still = moves.filter((move) => stillStands(move) && move.toIsOfTheTeam)
    if (still.length > 0) await moveSome(write, reassignmentId, moves, still)
    else await keepingState(write, reassignmentId, { ...moves[0]!, state: 'dropped' }).execute()
    went = still.length
  } else if (state === 'done' && isOver) {
    const still = workerIsOfTheTeam ? moves.filter(isStillTheirs) : []
    if (still.length > 0) await takeBack(write, reassignmentId, moves, still)
    else await leaveOpen(write, reassignmentId, moves)
    went = still.length
  }
  if (went !== undefined && went < meant) {
    if (went === 0) write.audit('nothing to reassign on its day', { reassignmentId })
    const supervisors = await supervisorsOf(write, teamId)
    await tellEach(
      write,
      supervisors.map((toId) => ({ toId, kind: 'reassignment to look at' as const, about: {}, fromOutside: true })),
    )
  }
})

/**
 * Each case of it was restricted meanwhile. Whoever supervises and is named for one does what is to do; where nobody is, nothing goes or
 * comes back, and those who are named are told.
 */
async function whatNobodyHereSees(write: Write, reassignmentId: string): Promise<void> {
  const found = await holdWithoutCases(write, reassignmentId)
  if (!found || found.leftOpenAt) return
  const { state, fromDay, untilDay, workerId, wentTo } = found
  const isToGo = state === 'agreed' && fromDay !== null && fromDay <= write.today
  const isToComeBack = state === 'done' && untilDay !== null && untilDay < write.today
  if (!isToGo && !isToComeBack) return
  const named = isToGo ? found.namedIfGoing : found.namedIfComingBack
  const supervisors = await supervisorsOf(write, found.teamId)
  if (supervisors.some((one) => named.includes(one))) return
  if (isToGo) await keepingState(write, reassignmentId, { ...found, state: 'dropped' }).execute()
  else await keepingLeftOpen(write, reassignmentId).execute()
  write.audit('nothing to reassign on its day', { reassignmentId })
  await tellOfWhatStays(write, found, named, isToGo ? [workerId] : wentTo)
}

/** Nothing of what can be seen comes back: whoever is named for what cannot be seen is told, as if the others had. */
async function leaveOpen(write: Write, reassignmentId: string, moves: readonly HeldMove[]): Promise<void> {
  await keepingLeftOpen(write, reassignmentId).execute()
  await tellOfWhatStays(write, moves[0]!, moves[0]!.namedIfComingBack, [...new Set(moves.map(({ toId }) => toId))])
}

/** Those of a planned reassignment that still can go. The others stay as somebody has changed them since, also when it is over. */
async function moveSome(
  write: Write,
  reassignmentId: string,
  moves: readonly HeldMove[],
  still: readonly HeldMove[],
): Promise<void> {
  const stayed = moves.filter((move) => !still.includes(move)).map(({ id }) => id)
  if (stayed.length > 0) await keepingStayed(write, reassignmentId, stayed).execute()
  await moveCases(write, reassignmentId, still)
}

/**
 * Cases go to others on the first day of an absence, and come back on the day after the last. Whoever supervises nobody any more has
 * nothing to do with it.
 */
export const reassignOnADay = job(
  'day of reassignment',
  z.object({ reassignmentId: z.uuid() }),
  async (write, { reassignmentId }) => {
    if (may(write.actor, 'reassign cases')) await reassignOnItsDay(write, reassignmentId)
  },
)
