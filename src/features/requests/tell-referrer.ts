import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'

interface AboutCase {
  readonly helpCase: { readonly requestId: string; readonly childId: string }
}

/** Help has begun: whoever asked for it hears so, though they do not see the case. */
export async function tellReferrerOfFirstContact(write: Write, { helpCase }: AboutCase): Promise<void> {
  const raisedBy = await keepOnRequest(write, helpCase.requestId, { helpedFrom: write.now })
  await tellReferrer(write, 'first contact made', raisedBy, helpCase)
}

/** Help has ended: whoever asked for it hears so, and how to come back. */
export async function tellReferrerOfClosing(write: Write, { helpCase }: AboutCase): Promise<void> {
  const raisedBy = await keepOnRequest(write, helpCase.requestId, { helpedUntil: write.now })
  await tellReferrer(write, 'case closed', raisedBy, helpCase)
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

async function tellReferrer(
  write: Write,
  kind: 'first contact made' | 'case closed',
  raisedBy: string | undefined,
  { requestId, childId }: AboutCase['helpCase'],
) {
  if (raisedBy) await tell(write, kind, [raisedBy], { childId, requestId })
}
