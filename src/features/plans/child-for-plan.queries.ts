import { selectKnownChild } from '#features/people/find-child.ts'
import { whereItWent } from '#features/people/where-it-went.ts'
import type { Read } from '#platform/context.ts'
import { standingOf } from './standing.queries.ts'

/** A child whom somebody knows, with what they are to the child. */
export async function selectChildForPlan(read: Read, childId: string) {
  const child = await selectKnownChild(read, childId)
    .select((is) =>
      standingOf(read, is as never, {
        childId: is.ref('child.id'),
        schoolId: is.ref('child.schoolId'),
        knownTo: is.ref('child.knownTo'),
      }),
    )
    .executeTakeFirst()
  if (!child) throw await whereItWent(read, childId)
  return child
}

export type ChildForPlan = Awaited<ReturnType<typeof selectChildForPlan>>
