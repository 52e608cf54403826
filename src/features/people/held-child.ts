import type { Write } from '#platform/context.ts'
import type { Child } from './child.ts'
import { knows, selectChildren } from './children.queries.ts'
import { whereItWent } from './where-it-went.ts'

interface HeldChild extends Child {
  /** See `LISTED_FIELDS`. */
  readonly editedFields: readonly string[]
}

/**
 * The child, held until the change is done. Only for those who lead the school or know the child by a request or a case:
 * a class list alone does not let anybody change what is on it.
 */
export async function holdChild(write: Write, childId: string): Promise<HeldChild> {
  const child = await selectChildren(write)
    .where('child.id', '=', childId)
    .where((is) => knows(write, is))
    .select('child.editedFields')
    .forUpdate('child')
    .executeTakeFirst()
  if (!child) throw await whereItWent(write, childId)
  return child
}
