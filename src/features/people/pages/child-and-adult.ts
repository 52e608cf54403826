import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectRelationship } from '../adults/adults.queries.ts'
import { findChildToChange } from '../find-child.ts'

/** A child and one of the adults still around them, for the pages that change the two. */
export async function childAndAdult(
  read: Read,
  { childId, relationshipId }: { childId: string; relationshipId: string },
) {
  const [child, adult] = await Promise.all([
    findChildToChange(read, childId),
    selectRelationship(read, childId, relationshipId).executeTakeFirst(),
  ])
  if (!adult || adult.endedOn !== null) throw new NotFound('Relationship')
  read.seen('adults', { children: [childId] })
  return { child, adult, today: read.today }
}
