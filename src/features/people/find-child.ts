import type { Expression } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Child } from './child.ts'
import { knows, selectChildren } from './children.queries.ts'
import { whereItWent } from './where-it-went.ts'

/** The child, or a 404 that does not say whether there is one. */
export async function findChild(read: Read, childId: string): Promise<Child> {
  const child = await selectChild(read, childId).executeTakeFirst()
  if (!child) throw await whereItWent(read, childId)
  return child
}

/** The query of it, for who asks by a sub-query together with what it is of. */
export function selectChild(read: Read, childId: string | Expression<string>) {
  return selectChildren(read).where('child.id', '=', childId)
}

/** For a page that changes something: only for those who lead the child’s school or know the child. */
export async function findChildToChange(read: Read, childId: string): Promise<Omit<Child, 'knownTo'>> {
  const child = await selectKnownChild(read, childId).executeTakeFirst()
  if (!child) throw await whereItWent(read, childId)
  const { knownTo: _, ...shown } = child
  return shown
}

/** The query of it, for who asks for something of their own in the same statement. */
export function selectKnownChild(read: Read, childId: string) {
  return selectChildren(read)
    .where('child.id', '=', childId)
    .where((is) => knows(read, is))
}
