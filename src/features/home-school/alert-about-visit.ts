import { z } from 'zod'
import { sendMails } from '#features/mail/send-mail.ts'
import { tellEach } from '#features/notices/tell.ts'
import { supervisorsOf } from '#features/staff/team-people.ts'
import type { Write } from '#platform/context.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { AGAIN_AFTER_MINUTES, GRACE_MINUTES, MOST_ALERTS } from './visit-plan.ts'
import { changeVisit, holdVisit, whoElseKnowsWhere } from './visits.queries.ts'

const alerting = z.object({ visitId: z.uuid(), alerts: z.int() })

/**
 * Somebody who visits alone has not said that they are back: tells whoever waits for them and the team’s supervisors, and
 * again, until they do (CSW-45). Wanted on behalf of both, so that it is done when one of them cannot be let in; the first does it.
 * Whom they visit is in none of it: where that record is restricted, those who are named for it are told besides.
 */
export const alertAboutVisit: Job<z.infer<typeof alerting>> = job(
  'alert about visit',
  alerting,
  async (write, { visitId, alerts }) => {
    const visit = await holdVisit(write, visitId)
    if (!visit || visit.backAt || visit.calledOffAt || visit.alerts !== alerts) return
    const supervisors = await supervisorsOf(write, visit.teamId)
    const named = await whoElseKnowsWhere(write, visitId)
    const toIds = [...new Set([visit.toldId, ...supervisors, ...named, visit.workerId])]
    await changeVisit(write, visitId, { alerts: alerts + 1 })
    write.audit('visit not back', { children: childrenOf(visit), visitId, alerts: alerts + 1, toIds })
    await tellEach(
      write,
      toIds.map((toId) => ({
        toId,
        kind: toId === visit.workerId ? ('say that you are back' as const) : ('visit not back' as const),
        about: { visitId },
        fromOutside: true,
      })),
    )
    await sendMails(
      write,
      toIds.map((toStaffId) => ({ kind: 'read this now', toStaffId })),
    )
    if (alerts + 1 < MOST_ALERTS) await wantAlert(write, { ...visit, alerts: alerts + 1 }, write.now)
  },
)

/** Whom the log can name: nobody, where the record is restricted to others. */
export function childrenOf({ childId }: { readonly childId: string | null }): string[] {
  return childId ? [childId] : []
}

interface Awaited {
  readonly id: string
  readonly workerId: string
  readonly toldId: string
  readonly alerts: number
}

/** Wants somebody to be told, some time after a moment, unless they are back by then. */
export async function wantAlert(write: Write, { id: visitId, workerId, toldId, alerts }: Awaited, after: Date) {
  const minutes = alerts === 0 ? GRACE_MINUTES : AGAIN_AFTER_MINUTES
  const at = new Date(after.getTime() + minutes * 60_000)
  await write.enqueueEach(
    alertAboutVisit,
    [workerId, toldId].map((onBehalfOf) => ({
      payload: { visitId, alerts },
      key: `${visitId} ${alerts} ${onBehalfOf}`,
      at,
      onBehalfOf,
    })),
  )
}
