import { changeSeveralLeads } from '#features/cases/change-several-leads.ts'
import type { Handover } from '#features/cases/handover.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { type HeldMove, keepingGivenBack, keepingState } from './reassigning.queries.ts'
import { restrictedCaseStays } from './restricted-case-stays.ts'

/** It is still with whoever is away, and not closed. */
export const stillStands = ({ status, leadId, workerId }: HeldMove) => status !== 'closed' && leadId === workerId

/** It is still with whoever got it. */
export const isStillTheirs = ({ status, leadId, toId, givenBack }: HeldMove) =>
  status !== 'closed' && leadId === toId && givenBack !== false

/** To those who get them, with what is kept of it. */
export async function moveCases(write: Write, reassignmentId: string, moves: readonly HeldMove[]): Promise<void> {
  const { workerId, why, untilDay } = moves[0]!
  const done = keepingState(write, reassignmentId, { ...moves[0]!, state: 'done' })
  await changeSeveralLeads(
    write,
    moves.map((move) => handover(move, { id: move.toId, name: move.toName })),
    { why: untilDay ? `${why} (${untilDay})` : why, and: [done] },
  )
  write.audit('cases reassigned', { reassignmentId, staffId: workerId })
  await tellBoth(write, moves, (move) => move.toId)
  await tellOfWhatStays(write, moves[0]!, moves[0]!.namedIfGoing, [workerId])
}

/** Back to whoever was away. */
export async function takeBack(
  write: Write,
  reassignmentId: string,
  moves: readonly HeldMove[],
  still: readonly HeldMove[],
): Promise<void> {
  const [first] = moves
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
  await tellOfWhatStays(write, moves[0]!, moves[0]!.namedIfComingBack, [...new Set(moves.map(({ toId }) => toId))])
}

/**
 * A case of a restricted record is not among those that whoever moves them can see, and stays where it is. Those who are named for
 * that record are told by a job of their own: whoever moves the others hears neither which it is, nor that there is one.
 */
export async function tellOfWhatStays(
  write: Write,
  { teamId }: Pick<HeldMove, 'teamId'>,
  named: readonly string[],
  leadIds: readonly string[],
) {
  await write.enqueueEach(
    restrictedCaseStays,
    named.map((onBehalfOf) => ({ payload: { teamId, leadIds: [...leadIds] }, onBehalfOf })),
  )
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
