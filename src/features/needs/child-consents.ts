import { nameIfSafe, placeOf } from '#features/people/child.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectChildWithConsents } from './consents.queries.ts'

export type ChildConsents = Awaited<ReturnType<typeof findChildConsents>>
export type ConsentRow = ChildConsents['consents'][number]

/** A child and what was agreed for them. The look is in the log. */
export async function findChildConsents(read: Read, childId: string) {
  const { knownTo: _, cases: __, ...child } = await childWithConsents(read, childId)
  read.seen('consents', { children: [childId] })
  return { ...child, knownAs: nameIfSafe(child, placeOf(read.actor)) }
}

export async function childWithConsents(read: Read | Write, childId: string) {
  const found = await selectChildWithConsents(read, childId)
  if (!found) throw new NotFound('Child')
  return found
}

/** A yes stands until a later row takes it back. */
export function stands(
  { id, answer }: Pick<ConsentRow, 'id' | 'answer'>,
  all: readonly Pick<ConsentRow, 'replacesId'>[],
) {
  return answer === 'given' && !all.some(({ replacesId }) => replacesId === id)
}
