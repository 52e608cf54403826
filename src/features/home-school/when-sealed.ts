import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { visitsBehindSeal } from './visits.queries.ts'

/**
 * A record was restricted while a visit to the child is planned, or under way. Who goes and who waits may not be among those who are
 * named for it: the alarm stays as it was, those who are named know of the visit from now on, and the two are told to look.
 */
export async function keepVisitsSafe(write: Write, { childId }: { readonly childId: string }): Promise<void> {
  const visits = await visitsBehindSeal(write, childId)
  await tellEach(
    write,
    visits.flatMap(({ visitId, workerId, toldId, named }) => {
      const about = { visitId }
      const others = named.filter((id) => id !== workerId && id !== toldId)
      const outside = [workerId, toldId].filter((id) => !named.includes(id))
      return [
        // Also to whoever restricts it, who need not have known of any visit.
        ...others.map((toId) => ({ toId, kind: 'waits to hear from a visit' as const, about, fromOutside: true })),
        ...outside.map((toId) => ({ toId, kind: 'visit to look at' as const, about })),
      ]
    }),
  )
}
