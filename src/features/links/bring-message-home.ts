import { z } from 'zod'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tellEach } from '#features/notices/tell.ts'
import { job } from '#platform/jobs/job.ts'
import { findMessage } from './shared-page.queries.ts'

/** An adult of the family has changed their mind about what is shared, or asks: whoever works on the case is told. */
export const bringMessageHome = job(
  'bring message home',
  z.object({ messageId: z.uuid() }),
  async (write, { messageId }) => {
    const message = await findMessage(write, messageId)
    if (!message) return
    const { childId, caseId, schoolId, teamId, fromName, words, at, leadId, pageId: shareId } = message
    const to = new Set([leadId, write.actor.id])
    await tellEach(
      write,
      [...to].map((toId) => ({ toId, kind: 'family asks' as const, about: { childId, caseId }, fromOutside: true })),
    )
    await addToChronology(write, {
      ...{ childId, caseId, schoolId, teamId, at, sourceId: messageId, significant: true },
      ...{ kind: 'shared with family', said: 'family asks', headline: `${fromName}: ${words}`, audience: 'service' },
    })
    write.audit('message from a family kept', { children: [childId], caseId, shareId, messageId })
  },
)
