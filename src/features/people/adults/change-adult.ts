import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { holdChild } from '../held-child.ts'
import type { Adult, Relationship } from '../relationship.ts'
import { mustBeReachable } from './add-adult.ts'
import { selectRelationship, updateAdult, updateRelationship } from './adults.queries.ts'

/** Changes who an adult is, for all their children, and what they are to this one. */
export const changeAdult = verb(
  'change children',
  async (
    write,
    { childId, relationshipId }: OfChild,
    { adult, relationship }: { adult: Adult; relationship: Relationship },
    version: number,
  ) => {
    const held = await holdRelationship(write, { childId, relationshipId }, version)
    mustBeReachable(relationship)
    await updateAdult(write, held.adultId, adult)
    await updateRelationship(write, relationshipId, relationship)
    write.audit('adult changed', { children: [childId], adultId: held.adultId, relationshipId })
  },
)

/** The adult is no longer in this child’s life. What they may see and be told ends with it; the record of it stays. */
export const endRelationship = verb(
  'change children',
  async (write, { childId, relationshipId }: OfChild, endedOn: Day, version: number) => {
    const held = await holdRelationship(write, { childId, relationshipId }, version)
    if (endedOn > write.today) throw new Refused(NOT_YET, 'endedOn')
    await updateRelationship(write, relationshipId, { endedOn, maySee: false, mayBeTold: false })
    write.audit('adult ended', { children: [childId], adultId: held.adultId, relationshipId })
  },
)

interface OfChild {
  readonly childId: string
  readonly relationshipId: string
}

async function holdRelationship(write: Write, { childId, relationshipId }: OfChild, version: number) {
  await holdChild(write, childId)
  const held = await selectRelationship(write, childId, relationshipId).forUpdate().executeTakeFirst()
  if (!held || held.endedOn !== null) throw new NotFound('Relationship')
  if (held.version !== version) throw new Conflict()
  return held
}

const NOT_YET = {
  en: 'This day is still to come. Enter the day it ended.',
  cy: 'Mae’r diwrnod hwn eto i ddod. Rhowch y diwrnod y daeth i ben.',
}
