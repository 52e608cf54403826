import { verb } from '#features/access/verb.ts'
import { changeSeveralLeads } from '#features/cases/change-several-leads.ts'
import type { Handover } from '#features/cases/handover.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import {
  type HeldMove,
  holdReassignment,
  insertReassignment,
  keepingGivenBack,
  keepingState,
} from './reassigning.queries.ts'
import { say } from './rules.words.ts'
import { selectSplit } from './split.queries.ts'

/** For so many days it can be undone; of somebody who comes back, for so many after their last day away. */
const DAYS_TO_UNDO = 7

export interface Split {
  /** Of the team that they and I have in common, when it is left out. */
  readonly teamId?: string | undefined
  readonly workerId: string
  readonly untilDay: Day | null
  readonly why: string
  /** To whom each case goes. A case that is not named stays. */
  readonly to: Readonly<Record<string, string>>
}

/** Says who is to have the cases of somebody who is away. Nothing moves until it was looked at and done. */
export const planReassignment = verb('reassign cases', async (write, { to, ...split }: Split) => {
  const found = await selectSplit(write, split.workerId, split.teamId)
  if (!found) throw new NotFound('Worker')
  if (split.untilDay && split.untilDay < write.today) throw new Refused(say.untilHasPassed, 'untilDay')
  const given = Object.entries(to)
  if (given.length === 0) throw new Refused(say.giveOne, 'to')
  const cases = given.map(([caseId, toId]) => {
    const helpCase = found.cases.find(({ id }) => id === caseId)
    if (!helpCase || !found.others.some(({ id }) => id === toId)) throw new Refused(say.notTheirs, 'to')
    return { caseId, childId: helpCase.childId, toId }
  })
  const reassignmentId = await insertReassignment(write, { ...split, teamId: found.teamId, cases })
  write.audit('reassignment planned', {
    children: cases.map(({ childId }) => childId),
    reassignmentId,
    staffId: split.workerId,
  })
  return { reassignmentId }
})

/** All of it or nothing: where one of the cases has changed since it was planned, it is planned anew. */
export const doReassignment = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const moves = await held(write, reassignmentId, version)
  const { state, workerId, why, untilDay } = moves[0]!
  if (state !== 'planned') throw new Refused(say.notPlanned)
  if (moves.some(({ status, leadId }) => status === 'closed' || leadId !== workerId))
    throw new Refused(say.changedSince)
  if (moves.some(({ toIsOfTheTeam }) => !toIsOfTheTeam)) throw new Refused(say.hasLeft)
  const done = keepingState(write, reassignmentId, { ...moves[0]!, state: 'done' })
  await changeSeveralLeads(
    write,
    moves.map((move) => handover(move, { id: move.toId, name: move.toName })),
    { why: untilDay ? `${why} (${untilDay})` : why, and: [done] },
  )
  write.audit('cases reassigned', { reassignmentId, staffId: workerId })
  await tellBoth(write, moves, (move) => move.toId)
})

/** Nothing has moved, and nothing will. */
export const dropReassignment = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const [first] = await held(write, reassignmentId, version)
  if (first!.state !== 'planned') throw new Refused(say.notPlanned)
  await keepingState(write, reassignmentId, { ...first!, state: 'dropped' }).execute()
  write.audit('reassignment dropped', { reassignmentId })
})

/** Back to whom they were: those that are still with whoever got them. What somebody gave on or closed since stays as it is. */
export const giveBack = verb('reassign cases', async (write, reassignmentId: string, version?: number) => {
  const moves = await held(write, reassignmentId, version)
  const { state, workerId, workerName, workerIsOfTheTeam } = moves[0]!
  if (state !== 'done') throw new Refused(say.notDone)
  if (!canBeGivenBack(moves[0]!, write.today)) throw new Refused(say.tooLate)
  if (!workerIsOfTheTeam) throw new Refused(say.hasLeft)
  const still = moves.filter(({ status, leadId, toId }) => status !== 'closed' && leadId === toId)
  if (still.length === 0) throw new Refused(say.allChanged)
  await changeSeveralLeads(
    write,
    still.map((move) => handover(move, { id: workerId, name: workerName })),
    {
      why: moves[0]!.why,
      and: [
        keepingState(write, reassignmentId, { ...moves[0]!, state: 'given back' }),
        keepingGivenBack(
          write,
          reassignmentId,
          still.map(({ id }) => id),
        ),
      ],
    },
  )
  write.audit('cases given back', { reassignmentId, staffId: workerId })
  await tellBoth(write, still, () => workerId)
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

function handover(move: HeldMove, to: Handover['to']): Handover {
  const { id, childId, requestId, schoolId, teamId, leadId, version } = move
  return { id, childId, requestId, schoolId, teamId, leadId, version, to }
}

/** Whoever gets a case and whoever had it are told of each. */
async function tellBoth(write: Write, moves: readonly HeldMove[], newLead: (move: HeldMove) => string) {
  await tellEach(
    write,
    moves.flatMap((move) => {
      const about = { childId: move.childId, caseId: move.id }
      return [
        { toId: newLead(move), kind: 'case given to you' as const, about },
        { toId: move.leadId, kind: 'lead worker changed' as const, about },
      ]
    }),
  )
}
