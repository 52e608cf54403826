import type { Actor, Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectAction } from './shown-action.queries.ts'

/** An action as its page shows it, and as a verb holds it. */
export type ShownAction = NonNullable<Awaited<ReturnType<ReturnType<typeof selectAction>['executeTakeFirst']>>>

export async function findAction(read: Read, actionId: string): Promise<ShownAction> {
  const action = await selectAction(read, actionId).executeTakeFirst()
  if (!action) throw new NotFound('Action')
  return action
}

/** The same, held until this change is kept or thrown away. */
export async function holdAction(write: Write, actionId: string): Promise<ShownAction> {
  const action = await selectAction(write, actionId).forUpdate('action').executeTakeFirst()
  if (!action) throw new NotFound('Action')
  return action
}

/** Whoever it is for, somebody who works on the case, or whoever agreed it and still has to do with it: others may read it. */
export function mayAnswer(
  {
    ownerStaffId,
    agreedBy,
    worksOnCase,
    standsBy,
  }: Pick<ShownAction, 'ownerStaffId' | 'agreedBy' | 'worksOnCase' | 'standsBy'>,
  { id }: Pick<Actor, 'id'>,
): boolean {
  return ownerStaffId === id || worksOnCase || (agreedBy === id && standsBy)
}

/** To give it to another, or another day, one must also see the case that the others are on. */
export function mayChange(action: ShownAction, actor: Pick<Actor, 'id'>): boolean {
  return action.status === 'open' && action.visibleCaseId !== null && mayAnswer(action, actor)
}
