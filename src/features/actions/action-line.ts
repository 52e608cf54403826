import type { Actor, Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { ActionPlace, NewAction } from './action.ts'
import { type CaseWithPeople, isAround } from './case-around.ts'
import { readOwner } from './owners.ts'
import { say } from './rules.words.ts'

/** One line in which an action is agreed, as it was typed. A line that says nothing is no action. */
export interface ActionLine {
  /** What its fields begin with, to say something beside the right one. */
  readonly field: string
  readonly what: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly place: ActionPlace | null
  /** One of the days that were offered, or `own` where the form asks which. */
  readonly due: string | null
}

/** The line, or nothing when it says nothing. */
export function lineFrom(value: Readonly<Record<string, unknown>>, field: string): ActionLine | undefined {
  const what = value[`${field}What`]
  if (typeof what !== 'string') return undefined
  const text = (name: string) => (value[`${field}${name}`] ?? null) as string | null
  const place = text('Place') as ActionPlace | null
  return { field, what, owner: text('Owner'), ownerName: text('OwnerName'), place, due: text('Due') }
}

/** The action that a line means, where its day stands as it is. */
export function actionOfLine(around: CaseWithPeople, { actor, today }: Read, line: ActionLine): NewAction {
  const { due } = line
  if (due === null || due === 'own') throw new Refused(say.dueMissing, `${line.field}Due`)
  if (due < today) throw new Refused(say.inThePast, `${line.field}Due`)
  return { what: line.what, ...readOwner(around, actor, line), place: line.place ?? 'school', dueOn: due }
}

/** Nobody is given an action who has nothing to do with the case. */
export function mustBeAround(
  around: CaseWithPeople,
  actor: Actor,
  { ownerStaffId }: Pick<NewAction, 'ownerStaffId'>,
): void {
  if (ownerStaffId && ownerStaffId !== actor.id && !isAround(around, ownerStaffId)) throw new NotFound('Person')
}
