import type { Updateable } from 'kysely'
import { addToChronology, type EventKind } from '#features/chronology/add-to-chronology.ts'
import { type NoticeKind, tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { HelpRequest } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import { keepChange, type Together } from './held-request.queries.ts'
import type { HeldRequest } from './held-request.ts'

export interface Answer {
  readonly step:
    | 'detail added'
    | 'screening'
    | 'education manager'
    | 'decision'
    | 'waiting list'
    | 'allocation'
    | 'withdrawal'
    | 'reply'
  readonly decision: string
  readonly reason?: string | null | undefined
  readonly alternative?: string | null | undefined
  readonly changes: Updateable<HelpRequest>
  /** What the log says was done. */
  readonly did: string
  /** A line in the child’s story. Left out for what is no event of it. */
  readonly story?: { readonly kind: EventKind; readonly headline: string }
  /** What other features keep with it, in the same statement. */
  readonly also?: Together
  readonly tells: { readonly kind: NoticeKind; readonly staffIds: readonly string[] }
}

/**
 * Keeps a step of a request: what was decided, by whom and why; the line in the story; who is told. Whoever sent a
 * request that turned out to be the same as this one sees the step on theirs too.
 */
export async function answerRequest(write: Write, request: HeldRequest, answer: Answer): Promise<void> {
  const { step, decision, reason = null, alternative = null } = answer
  const sameAsThis = request.others.filter(({ sameAsId }) => sameAsId === request.id)
  const steps = [
    { ...about(request), step, decision, reason, alternative },
    ...(step === 'reply'
      ? []
      : sameAsThis.map((same) => ({ ...about(same), step, decision, reason: null, alternative }))),
  ]
  const changed = await keepChange(write, request, answer.changes, steps, answer.also)
  if (changed === 0n) throw new Conflict()

  const { id: requestId, childId } = request
  write.audit(answer.did, { children: [childId], requestId })
  if (answer.story) await addToStory(write, request, answer.story)
  await tell(write, answer.tells.kind, answer.tells.staffIds, { childId, requestId })
  if (step !== 'reply' && sameAsThis.length > 0) {
    await tell(
      write,
      'request changed',
      sameAsThis.map(({ raisedBy }) => raisedBy),
      { childId, requestId: sameAsThis[0]?.id },
    )
  }
}

function about({ id, schoolId, teamId, raisedBy }: Pick<HeldRequest, 'id' | 'schoolId' | 'teamId' | 'raisedBy'>) {
  return { requestId: id, schoolId, teamId, raisedBy }
}

async function addToStory(write: Write, request: HeldRequest, story: { kind: EventKind; headline: string }) {
  const { id: requestId, childId, schoolId, teamId } = request
  await addToChronology(write, {
    childId,
    requestId,
    schoolId,
    teamId,
    sourceId: requestId,
    audience: 'case',
    ...story,
  })
}
