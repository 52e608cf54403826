import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { type Tiding, tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { AboutActions, NewAction } from './action.ts'
import { insertingActions, rowsOfActions } from './actions.queries.ts'

type Agreed = NewAction & { readonly id: string }

/** Actions that have their ids, and are not sent yet. */
export interface ActionsToAgree {
  readonly about: AboutActions
  readonly actions: readonly Agreed[]
  /** As they are kept, by a verb that keeps something else in the same statement. */
  readonly rows: ReturnType<typeof rowsOfActions>
  /** What keeps them, where it is a part of another statement. There is none without an action. */
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
  const actions = given.map((action) => ({ ...action, id: action.id ?? write.newId() }))
  const rows = rowsOfActions(write, about, actions)
  return {
    ...{ about, actions, rows },
    get statement() {
      return rows.length > 0 ? insertingActions(write, rows) : undefined
    },
  }
}

/** What else happened in the same breath, so that the whole story, and everybody who hears of it, is one statement each. */
interface AlsoHappened {
  readonly story?: readonly StoryEvent[]
  readonly tidings?: readonly Tiding[]
}

/** What follows once they are kept: the story tells them, and the staff who own them know. */
export async function tellOfActions(
  write: Write,
  { about, actions }: ActionsToAgree,
  { story = [], tidings = [] }: AlsoHappened = {},
): Promise<void> {
  const events = [...story, ...actions.map((action) => agreedEvent(about, action))]
  if (events.length > 0) await addToChronology(write, ...events)
  const { childId, caseId } = about
  if (actions.length > 0)
    write.audit('actions agreed', { children: [childId], caseId, actionIds: actions.map(({ id }) => id) })
  const toOwners = actions.flatMap(({ id, ownerStaffId: toId }) =>
    toId ? { toId, kind: 'action for you' as const, about: { childId, actionId: id } } : [],
  )
  await tellEach(write, [...tidings, ...toOwners])
}

/** How the story tells it. */
export function agreedEvent(about: AboutActions, action: Agreed): StoryEvent {
  const { childId, caseId, requestId, schoolId, teamId } = about
  const audience = action.audience ?? 'case'
  return {
    childId,
    caseId,
    requestId: requestId ?? null,
    schoolId,
    teamId,
    kind: 'action agreed',
    headline: `${action.what} (${action.ownerName})`,
    sourceId: action.id,
    audience,
    readers: action.readers ?? [],
  }
}
