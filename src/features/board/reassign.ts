import { verb } from '#features/access/verb.ts'
import { changeSeveralLeads } from '#features/cases/change-several-leads.ts'
import type { Handover } from '#features/cases/handover.ts'
import { tellEach } from '#features/notices/tell.ts'
import { supervisorsOf } from '#features/staff/team-people.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import {
  type HeldMove,
  holdReassignment,
  insertReassignment,
  keepingGivenBack,
  keepingStayed,
  keepingState,
  keepingUntil,
} from './reassigning.queries.ts'
import { wantDay } from './reassign-days.ts'
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
  const who = await supervisorsOf(write, found.teamId)
  if (fromDay && fromDay > write.today) await wantDay(write, who, reassignmentId, fromDay)
  if (untilDay) await wantDay(write, who, reassignmentId, addDays(untilDay, 1))
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

const stillStands = ({ status, leadId, workerId }: HeldMove) => status !== 'closed' && leadId === workerId

async function moveCases(write: Write, reassignmentId: string, moves: readonly HeldMove[]): Promise<void> {
  const { workerId, why, untilDay } = moves[0]!
  const done = keepingState(write, reassignmentId, { ...moves[0]!, state: 'done' })
  await changeSeveralLeads(
    write,
    moves.map((move) => handover(move, { id: move.toId, name: move.toName })),
    { why: untilDay ? `${why} (${untilDay})` : why, and: [done] },
  )
  write.audit('cases reassigned', { reassignmentId, staffId: workerId })
  await tellBoth(write, moves, (move) => move.toId)
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

/** They come back sooner, or later, than was thought. */
export const changeLastDay = verb(
  'reassign cases',
  async (write, reassignmentId: string, untilDay: Day, version?: number) => {
    const [first] = await held(write, reassignmentId, version)
    const { state, fromDay, teamId, reassignmentVersion } = first!
    if (state !== 'done' && state !== 'agreed') throw new Refused(say.notDone)
    if (untilDay < write.today || (fromDay && untilDay < fromDay)) throw new Refused(say.untilHasPassed, 'untilDay')
    await keepingUntil(write, reassignmentId, untilDay, reassignmentVersion).execute()
    write.audit('last day away changed', { reassignmentId, untilDay })
    await wantDay(write, await supervisorsOf(write, teamId), reassignmentId, addDays(untilDay, 1))
  },
)

/**
 * What a day brings: on the first day away the cases go, on the day after the last they come back. What somebody closed or gave on
 * since stays as it is, and the team’s supervisors are told to look where not everything went as planned.
 */
export const reassignOnItsDay = verb('reassign cases', async (write, reassignmentId: string) => {
  const moves = await holdReassignment(write, reassignmentId)
  if (moves.length === 0) return
  const { state, fromDay, untilDay, workerIsOfTheTeam, teamId } = moves[0]!
  const isOver = untilDay !== null && untilDay < write.today
  const meant = moves.filter(({ givenBack }) => givenBack !== false).length
  let went: number | undefined
  let isLeftOpen = false
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
    else isLeftOpen = true
    went = still.length
  }
  if (went !== undefined && went < meant) {
    if (went === 0) write.audit('nothing to reassign on its day', { reassignmentId })
    // Where it stays as it was, the job of each of them finds it so: each tells nobody but themselves.
    const supervisors = isLeftOpen ? [write.actor.id] : await supervisorsOf(write, teamId)
    await tellEach(
      write,
      supervisors.map((toId) => ({ toId, kind: 'reassignment to look at' as const, about: {}, fromOutside: true })),
    )
  }
})

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

const isStillTheirs = ({ status, leadId, toId, givenBack }: HeldMove) =>
  status !== 'closed' && leadId === toId && givenBack !== false

async function takeBack(
  write: Write,
  reassignmentId: string,
  [first]: readonly HeldMove[],
  still: readonly HeldMove[],
): Promise<void> {
  const { workerId, workerName, why } = first!
  await changeSeveralLeads(
    write,
    still.map((move) => handover(move, { id: workerId, name: workerName })),
    {
      why,
      and: [
        keepingState(write, reassignmentId, { ...first!, state: 'given back' }),
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
}

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
