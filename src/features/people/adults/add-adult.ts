import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Child } from '../child.ts'
import { holdChild } from '../held-child.ts'
import type { Adult, Relationship } from '../relationship.ts'
import { insertAdult, insertRelationship, shareAdult } from './adults.queries.ts'

/** Writes down an adult around a child, and what they may see and be told. */
export const addAdult = verb(
  'change children',
  async (write, childId: string, adult: Adult, relationship: Relationship) => {
    const child = await holdChild(write, childId)
    mustBeReachable(relationship)
    const adultId = write.newId()
    await insertAdult(write, adultId, adult, child)
    return relate(write, child, adultId, relationship)
  },
)

/** The same adult as for a brother or sister: one person, with other rights for each child. */
export const linkAdult = verb(
  'change children',
  async (write, childId: string, adultId: string, relationship: Relationship) => {
    const child = await holdChild(write, childId)
    mustBeReachable(relationship)
    if (!(await shareAdult(write, adultId, child))) throw new NotFound('Adult')
    return relate(write, child, adultId, relationship)
  },
)

async function relate(write: Write, child: Child, adultId: string, relationship: Relationship) {
  const relationshipId = write.newId()
  await insertRelationship(write, child, { ...relationship, id: relationshipId, adultId })
  write.audit('adult added', { children: [child.id], adultId, relationshipId })
  return { relationshipId }
}

/** Nobody can be told what happens who must not be contacted at all. */
export function mustBeReachable({ mayBeTold, safeChannel }: Relationship): void {
  if (!mayBeTold || safeChannel !== 'none') return
  throw new Refused(
    {
      en: 'You say that this adult must not be contacted, so they cannot be told what happens. Change one of the two.',
      cy: 'Rydych yn dweud na ddylid cysylltu â’r oedolyn hwn, felly ni ellir dweud wrthynt beth sy’n digwydd. Newidiwch un o’r ddau.',
    },
    'rights',
  )
}
