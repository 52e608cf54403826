import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { NewAction } from './action.ts'
import { insertingActions } from './actions.queries.ts'
import { headlines } from './headlines.words.ts'

/** Where an action comes from: the case, and the request or contact in which it was agreed. */
export interface AboutActions {
  readonly childId: string
  readonly caseId: string
  readonly requestId?: string | null | undefined
  readonly contactId?: string | null | undefined
  readonly schoolId: string
  readonly teamId: string
}

type Agreed = NewAction & { readonly id: string }

/** Actions that have their ids, and are not sent yet. */
export interface ActionsToAgree {
  readonly about: AboutActions
  readonly actions: readonly Agreed[]
  /** What keeps them, for a verb that keeps something else in the same statement. There is none without an action. */
  readonly statement: ReturnType<typeof insertingActions> | undefined
}

/**
 * Agrees what is done next, and lets the staff who own it know. Whoever calls it has the permission, and has found the
 * owners to be people who may be asked.
 */
export async function agreeActions(
  write: Write,
  about: AboutActions,
  actions: readonly NewAction[],
): Promise<{ actionIds: string[] }> {
  const agreed = actionsToAgree(write, about, actions)
  await agreed.statement?.execute()
  await tellOfActions(write, agreed)
  return { actionIds: agreed.actions.map(({ id }) => id) }
}

export function actionsToAgree(write: Write, about: AboutActions, given: readonly NewAction[]): ActionsToAgree {
  const actions = given.map((action) => ({ ...action, id: write.newId() }))
  return { about, actions, statement: actions.length > 0 ? insertingActions(write, about, actions) : undefined }
}

/** What follows once they are kept. `alsoHappened` is told in the same breath: one statement for the whole story. */
export async function tellOfActions(
  write: Write,
  { about, actions }: ActionsToAgree,
  ...alsoHappened: readonly StoryEvent[]
): Promise<void> {
  const story = [...alsoHappened, ...actions.map((action) => agreedEvent(write, about, action))]
  if (story.length > 0) await addToChronology(write, ...story)
  if (actions.length === 0) return
  const { childId, caseId } = about
  write.audit('actions agreed', { children: [childId], caseId, actionIds: actions.map(({ id }) => id) })
  await tellEach(
    write,
    actions.flatMap(({ id, ownerStaffId: toId }) =>
      toId ? { toId, kind: 'action for you' as const, about: { childId, actionId: id } } : [],
    ),
  )
}

function agreedEvent(write: Write, about: AboutActions, action: Agreed): StoryEvent {
  const { childId, caseId, requestId, schoolId, teamId } = about
  const audience = action.audience ?? 'case'
  return {
    childId,
    caseId,
    requestId: requestId ?? null,
    schoolId,
    teamId,
    kind: 'action agreed',
    headline: headlines(write.actor.language).agreed(action.what, action.ownerName),
    sourceId: action.id,
    audience,
    readers: action.readers ?? [],
  }
}
