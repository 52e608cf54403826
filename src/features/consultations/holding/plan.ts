import type { ActionPlace } from '#features/actions/action.ts'
import type { Day } from '#platform/dates/day.ts'
import type { OwnerKind } from '#platform/db/tables.ts'

/** One task as it was agreed. It is kept with its plan and never changes: how it went is the action’s to say. */
export interface PlannedTask {
  readonly actionId: string
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly ownerName: string
  readonly place: ActionPlace
  readonly dueOn: Day
}

interface Agreed extends Omit<PlannedTask, 'actionId' | 'place'> {
  readonly id: string
  readonly place: string
}

/** The tasks of a consultation as its plan keeps them. */
export function planOf(tasks: readonly Agreed[]): PlannedTask[] {
  return tasks.map(({ id: actionId, what, ownerKind, ownerName, place, dueOn }) => ({
    actionId,
    ...{ what, ownerKind, ownerName, dueOn },
    place: place as ActionPlace,
  }))
}

/** What is stored is what we stored. */
export function readPlan(stored: unknown): readonly PlannedTask[] {
  return Array.isArray(stored) ? (stored as readonly PlannedTask[]) : []
}
