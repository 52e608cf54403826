import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { isStillTheirs, moveCases, stillStands, takeBack } from './move-cases.ts'
import {
  type HeldMove,
  holdReassignment,
  insertReassignment,
  keepingState,
  keepingUntil,
} from './reassigning.queries.ts'
import { say } from './rules.words.ts'
import { selectSplit } from './split.queries.ts'

/** For so many days it can be undone; of somebody who comes back, for so many after their last day away. */
const DAYS_TO_UNDO = 7

export interface Split {
  /** Of the team that they and I have in common, when it is left out. */
  readonly teamId?: string | undefined
  readonly workerId: string
  /** The first day they are away; without one it begins as soon as it was looked at. */
  readonly fromDay?: Day | null | undefined
  readonly untilDay: Day | null
  readonly why: string
  /** To whom each case goes. A case that is not named stays. */
  readonly to: Readonly<Record<string, string>>
}

/** Says who is to have the cases of somebody who is away. Nothing moves until it was looked at and done. */
export const planReassignment = verb('reassign cases', async (write, { to, ...split }: Split) => {
  const found = await selectSplit(write, split.workerId, split.teamId)
  if (!found) throw new NotFound('Worker')
  const { fromDay = null, untilDay } = split
  if (fromDay && fromDay < write.today) throw new Refused(say.fromHasPassed, 'fromDay')
  if (untilDay && untilDay < (fromDay ?? write.today)) throw new Refused(say.untilHasPassed, 'untilDay')
  const given = Object.entries(to)
  if (given.length === 0) throw new Refused(say.giveOne, 'to')
  const cases = given.map(([caseId, toId]) => {
    const helpCase = found.cases.find(({ id }) => id === caseId)
    if (!helpCase || !found.others.some(({ id }) => id === toId)) throw new Refused(say.notTheirs, 'to')
    return { caseId, childId: helpCase.childId, toId }
  })
  const reassignmentId = await insertReassignment(write, { ...split, fromDay, teamId: found.teamId, cases })
  write.audit('reassignment planned', {
    children: cases.map(({ childId }) => childId),
    reassignmentId,
    staffId: split.workerId,
  })
  return { reassignmentId }
})

/**
 * All of it or nothing: where one of the cases has changed since it was planned, it is planned anew. What begins on a later day is
 * agreed now, and done on its day.
 */
export const doReassignment = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const moves = await held(write, reassignmentId, version)
  const { state, fromDay, untilDay } = moves[0]!
  if (state !== 'planned') throw new Refused(say.notPlanned)
  // The day on which they would come back is over: nothing would bring them back.
  if (untilDay && untilDay < write.today) throw new Refused(say.untilHasPassed)
  if (moves.some((move) => !stillStands(move))) throw new Refused(say.changedSince)
  if (moves.some(({ toIsOfTheTeam }) => !toIsOfTheTeam)) throw new Refused(say.hasLeft)
  if (fromDay && fromDay > write.today) {
    await keepingState(write, reassignmentId, { ...moves[0]!, state: 'agreed' }).execute()
    write.audit('reassignment agreed', { reassignmentId, fromDay })
    return { begins: fromDay }
  }
  await moveCases(write, reassignmentId, moves)
  return { begins: write.today }
})

/** They come back sooner, or later, than was thought. */
export const changeLastDay = verb(
  'reassign cases',
  async (write, reassignmentId: string, untilDay: Day, version?: number) => {
    const [first] = await held(write, reassignmentId, version)
    const { state, fromDay, reassignmentVersion } = first!
    if (state !== 'done' && state !== 'agreed') throw new Refused(say.notDone)
    if (untilDay < write.today || (fromDay && untilDay < fromDay)) throw new Refused(say.untilHasPassed, 'untilDay')
    await keepingUntil(write, reassignmentId, untilDay, reassignmentVersion).execute()
    write.audit('last day away changed', { reassignmentId, untilDay })
  },
)

/** Nothing has moved, and nothing will. */
export const dropReassignment = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const [first] = await held(write, reassignmentId, version)
  if (first!.state !== 'planned' && first!.state !== 'agreed') throw new Refused(say.notPlanned)
  await keepingState(write, reassignmentId, { ...first!, state: 'dropped' }).execute()
  write.audit('reassignment dropped', { reassignmentId })
})

/** Back to whom they were: those that are still with whoever got them. What somebody gave on or closed since stays as it is. */
export const giveBack = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const moves = await held(write, reassignmentId, version)
  const { state, workerIsOfTheTeam } = moves[0]!
  if (state !== 'done') throw new Refused(say.notDone)
  if (!canBeGivenBack(moves[0]!, write.today)) throw new Refused(say.tooLate)
  if (!workerIsOfTheTeam) throw new Refused(say.hasLeft)
  const still = moves.filter(isStillTheirs)
  if (still.length === 0) throw new Refused(say.allChanged)
  await takeBack(write, reassignmentId, moves, still)
  return { givenBack: still.length, of: moves.length }
})

/** Within a week of when it was done, or of the last day away. */
export function canBeGivenBack(
  { doneAt, untilDay }: { doneAt: Date | null; untilDay: Day | null },
  today: Day,
): boolean {
  if (!doneAt) return false
  const doneOn = dayIn(doneAt)
  return today <= addDays(untilDay && untilDay > doneOn ? untilDay : doneOn, DAYS_TO_UNDO)
}

async function held(write: Write, reassignmentId: string, version?: number): Promise<HeldMove[]> {
  const moves = await holdReassignment(write, reassignmentId)
  if (moves.length === 0) throw new NotFound('Reassignment')
  if (version !== undefined && version !== moves[0]!.reassignmentVersion) throw new Conflict()
  return moves
}
