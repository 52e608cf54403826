import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { selectLiaison } from './liaison-of.queries.ts'

/** For who asks for something of their own in the same statement: its row is read by `asLiaison`. */
export { liaisonOfCase, selectLiaison } from './liaison-of.queries.ts'

/** The social worker who is allocated to a child today. */
export interface Allocated {
  readonly id: string
  readonly name: string
  readonly teamName: string
  readonly phone: string | null
  readonly email: string | null
  readonly staffId: string | null
  readonly fromDay: Day
}

/** Where a case stands with social work. */
export interface Liaison {
  /** Somebody is allocated today, or the child’s plan says that social work is involved. */
  readonly socialWorkInvolved: boolean
  readonly allocated: Allocated | null
  readonly lastLiaisonOn: Day | null
  readonly nextLiaisonOn: Day | null
  /** What the help is for was spoken of with social work, before the first session or, where there was none yet, by today (CSW-12). */
  readonly beforeFirstSession: boolean
  readonly firstSessionHeld: boolean
}

/** Where a case stands with social work, in one statement; or a 404 for whoever may not see the case. */
export async function liaisonOf(read: Read, caseId: string): Promise<Liaison> {
  const found = await selectLiaison(read, caseId).executeTakeFirst()
  if (!found) throw new NotFound('Case')
  return asLiaison(found)
}

/** Inside a wider statement moments come as text. */
type OrAsJson<F extends { firstChildContactAt: Date | null }> = Omit<F, 'firstChildContactAt'> & {
  firstChildContactAt: Date | string | null
}

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectLiaison>['executeTakeFirst']>>>

/** The same for a verb that joined `selectLiaison` to a statement of its own. */
export function asLiaison(found: OrAsJson<Found>): Liaison {
  const { allocated, latest, aimSpokenOfOn, firstChildContactAt, saidByPlan } = found
  const metOn = firstChildContactAt && dayIn(new Date(firstChildContactAt))
  return {
    socialWorkInvolved: allocated !== null || saidByPlan,
    allocated,
    lastLiaisonOn: latest?.onDay ?? null,
    nextLiaisonOn: latest?.nextOn ?? null,
    firstSessionHeld: metOn !== null,
    beforeFirstSession: aimSpokenOfOn !== null && (!metOn || aimSpokenOfOn <= metOn),
  }
}
