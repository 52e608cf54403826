import { sql } from 'kysely'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'

interface AboutCase {
  readonly helpCase: { readonly requestId: string; readonly childId: string }
}

/** Help has begun: whoever asked for it hears so, though they do not see the case. */
export async function tellReferrerOfFirstContact(write: Write, { helpCase }: AboutCase): Promise<void> {
  const { requestId, childId } = helpCase
  const raisedBy = await keepOnRequest(write, requestId, { helpedFrom: write.now })
  if (raisedBy) await tell(write, 'first contact made', [raisedBy], { childId, requestId })
}

/** Help has ended: their request says so, and how to come back. They are told with the others of the case. */
export async function noteThatHelpEnded(write: Write, { helpCase }: AboutCase): Promise<void> {
  await keepOnRequest(write, helpCase.requestId, { helpedUntil: write.now })
}

/** Somebody else helps now: their request names who. */
export function namingWhoHelps(write: Write, { requestId, leadId }: { requestId: string; leadId: string }) {
  return write.db
    .updateTable('helpRequest')
    .set({ helperId: leadId })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', requestId)
}

/** The same of several at once. */
export function namingThoseWhoHelp(write: Write, given: readonly { requestId: string; leadId: string }[]) {
  const [ids, leads] = [given.map(({ requestId }) => requestId), given.map(({ leadId }) => leadId)]
  return write.db
    .updateTable('helpRequest')
    .from(
      sql<{ id: string; leadId: string }>`unnest(${ids}::uuid[], ${leads}::uuid[])`.as<'given'>(
        sql`given (id, lead_id)`,
      ),
    )
    .set((is) => ({ helperId: is.ref('given.leadId') }))
    .where('helpRequest.areaId', '=', write.actor.areaId)
    .whereRef('helpRequest.id', '=', 'given.id')
}

async function keepOnRequest(write: Write, requestId: string, when: { helpedFrom: Date } | { helpedUntil: Date }) {
  const request = await write.db
    .updateTable('helpRequest')
    .set(when)
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', requestId)
    .returning('raisedBy')
    .executeTakeFirst()
  return request?.raisedBy
}
