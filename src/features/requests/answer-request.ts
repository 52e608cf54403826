import type { QueryCreator, Updateable } from 'kysely'
import { addingToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { type NoticeKind, type Tiding, tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { HelpRequest, Tables } from '#platform/db/tables.ts'
import { Conflict } from '#platform/errors.ts'
import { forgetTheChild, keepChange, type Together } from './held-request.queries.ts'
import type { HeldRequest, OtherRequest } from './held-request.ts'
import { endsWithoutHelp } from './help-request.ts'

export interface Telling {
  readonly kind: NoticeKind
  readonly staffIds: readonly string[]
  /** The request it leads to, when that is another than the one that is answered. */
  readonly requestId?: string
  /** The case that it has become. */
  readonly caseId?: string
}

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
  readonly story?: Pick<StoryEvent, 'kind' | 'said' | 'headline'>
  /** What other features keep with it, in the same statement. */
  readonly also?: Together
  /** Who hears of it. Somebody who is in several hears the first. */
  readonly tells: readonly Telling[]
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
  const changed = await keepChange(write, request, answer.changes, steps, (db) => withStory(write, request, answer, db))
  if (changed === 0n) throw new Conflict()
  if (answer.changes.status && endsWithoutHelp(answer.changes.status)) await forgetTheChild(write, request)

  write.audit(answer.did, { children: [request.childId], requestId: request.id })
  const hearing = step === 'reply' ? [] : sameAsThis.map(hearsOnTheirOwn)
  await tellEach(write, tidings(request, [...answer.tells, ...hearing]))
}

function hearsOnTheirOwn({ id, raisedBy }: OtherRequest): Telling {
  return { kind: 'request changed', staffIds: [raisedBy], requestId: id }
}

function tidings({ id, childId }: HeldRequest, tells: readonly Telling[]): Tiding[] {
  const all = tells.flatMap(({ kind, staffIds, requestId = id, caseId }) =>
    staffIds.map((toId) => ({ toId, kind, about: { childId, requestId, caseId } })),
  )
  return [...Map.groupBy(all, ({ toId }) => toId).values()].map(([first]) => first!)
}

function about({ id, schoolId, teamId, raisedBy }: Pick<HeldRequest, 'id' | 'schoolId' | 'teamId' | 'raisedBy'>) {
  return { requestId: id, schoolId, teamId, raisedBy }
}

function withStory(write: Write, request: HeldRequest, { story, also }: Answer, db: QueryCreator<Tables>) {
  const more = also ? also(db) : db
  if (!story) return more
  const { id: requestId, childId, schoolId, teamId } = request
  const event = { childId, requestId, schoolId, teamId, sourceId: requestId, audience: 'case', ...story } as const
  return more.with('story', () => addingToChronology(write, event)) as unknown as QueryCreator<Tables>
}
