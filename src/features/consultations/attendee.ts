import type { OwnerKind } from '#platform/db/tables.ts'

/** Somebody who takes part in a consultation. */
export interface Attendee {
  readonly id: string
  readonly kind: OwnerKind
  readonly staffId: string | null
  readonly name: string
  /** What they are to the child, or their work. */
  readonly called: string | null
  /** Null until somebody has said. */
  readonly came: boolean | null
  readonly noTaskWhy: string | null
}

/** An action as far as it says whose it is. */
export interface Task {
  readonly ownerKind: OwnerKind
  readonly ownerStaffId: string | null
  readonly ownerName: string
}

/** Whether an action is this attendee’s own. */
export function isTaskOf({ kind, staffId, name }: Pick<Attendee, 'kind' | 'staffId' | 'name'>, task: Task): boolean {
  if (staffId) return task.ownerStaffId === staffId
  if (kind === 'young person') return task.ownerKind === kind
  return task.ownerKind === kind && task.ownerName === name
}

/** Those who were there and would leave without a task, and nobody has said why (HACK-20): the parent and the young person too. */
export function withoutTask<A extends Attendee>(attendees: readonly A[], tasks: readonly Task[]): A[] {
  return attendees.filter(
    (attendee) => attendee.came && !attendee.noTaskWhy && !tasks.some((task) => isTaskOf(attendee, task)),
  )
}
