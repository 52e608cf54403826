import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { selectWhoSees } from './why.queries.ts'
import { type Reason, reasonsOf } from './why.ts'

interface WhoSees {
  readonly teamName: string
  readonly schoolName: string
  /** Why the reader sees the case. */
  readonly mine: readonly Reason[]
  readonly others: readonly { readonly id: string; readonly name: string; readonly reasons: readonly Reason[] }[]
}

/** Everybody who sees a case today, each with why. */
export async function whoSees(read: Read, caseId: string): Promise<WhoSees> {
  const found = await selectWhoSees(read, caseId)
  if (!found) throw new NotFound('Case')
  const { places, posts, teamName, schoolName } = found
  const people = new Map([...places, ...posts].map((one) => [one.staffId, `${one.givenName} ${one.familyName}`]))
  const others = [...people]
    .filter(([id]) => id !== read.actor.id)
    .map(([id, name]) => ({ id, name, reasons: reasonsOf(id, places, posts) }))
    .filter(({ reasons }) => reasons.length > 0)
  return { teamName, schoolName, mine: reasonsOf(read.actor.id, places, posts), others }
}
