import { verb } from '#features/access/verb.ts'
import { alertSomebody } from './alert-about-concern.ts'
import { holdConcern, keepNote } from './concerns.queries.ts'
import { selectKeepers } from './keepers.queries.ts'
import { lineOfReceivers } from './line-of-receivers.ts'

/**
 * Adds what was learned since. From whoever raised it, it is like a new concern: somebody must open it, and what was closed is
 * open again. So is what somebody who deals with it learns of a closed one.
 */
export const addToConcern = verb('raise concerns', async (write, concernId: string, what: string): Promise<void> => {
  const concern = await holdConcern(write, concernId)
  const alerts = !concern.isForMe
  const reopens = concern.status === 'closed'
  await keepNote(write, concern, what, { alerts, reopens })
  write.audit(reopens ? 'concern opened again' : 'concern added to', { concernId, aboutId: concern.aboutId })
  if (!alerts) return
  const { schoolId, circles, raisedBy } = concern
  const keepers = await selectKeepers(write, schoolId ? [schoolId, ...circles] : circles)
  await alertSomebody(write, { concernId, step: 0, raisedBy, line: lineOfReceivers(keepers, concern) })
})
