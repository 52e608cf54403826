import { z } from 'zod'
import { sendMails } from '#features/mail/send-mail.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { UNOPENED_MINUTES } from './concern.ts'
import { holdToAlert, keepTold } from './concerns.queries.ts'
import { selectKeepers } from './keepers.queries.ts'
import { type Line, lineOfReceivers, type Told } from './line-of-receivers.ts'

/** Once everybody in the line was told, all of them are told again so often. */
const AGAIN_AFTER_HOURS = 12

const alerting = z.object({ concernId: z.uuid(), step: z.int() })

/**
 * Nobody has opened a concern yet: mails those whose turn it is, and wants itself again for the next in line. It is wanted on
 * behalf of several people, so that it is done when one of them leaves in between; only the first of them does it.
 */
export const alertAboutConcern: Job<z.infer<typeof alerting>> = job(
  'alert about concern',
  alerting,
  async (write, { concernId, step }) => {
    const concern = await holdToAlert(write, concernId)
    if (!concern || concern.seenAt !== null || concern.toldSteps !== step) return
    const { schoolId, circles, raisedBy } = concern
    const keepers = await selectKeepers(write, schoolId ? [schoolId, ...circles] : circles)
    const line = lineOfReceivers(keepers, concern)
    const now = line.steps[step] ?? line.steps.flat()

    await keepTold(write, concern, { told: now.map(({ id }) => id), hiddenFrom: line.hiddenFrom })
    write.audit('concern passed on', { concernId, step, toIds: now.map(({ id }) => id) })
    await mail(write, concernId, step > 0 ? [...now.map(({ id }) => id), raisedBy] : now.map(({ id }) => id))
    await tellOthers(write, { concernId, step, raisedBy, line, keepers })
    await alertSomebody(write, { concernId, step: step + 1, raisedBy, line })
  },
)

async function mail(write: Write, concernId: string, staffIds: readonly string[]): Promise<void> {
  await sendMails(
    write,
    staffIds.map((toStaffId) => ({ kind: 'read this now', toStaffId, about: { concernId } })),
  )
}

interface Telling extends Alert {
  readonly keepers: readonly { readonly id: string; readonly role: string }[]
}

/** Whoever raised it hears that nobody has opened it; those who look after the area, that a school has nobody for it. */
async function tellOthers(write: Write, { concernId, step, raisedBy, line, keepers }: Telling): Promise<void> {
  const area = keepers.filter(({ role }) => role === 'area administrator')
  await tellEach(write, [
    ...(step > 0
      ? [{ toId: raisedBy, kind: 'concern not opened' as const, about: { concernId }, fromOutside: true }]
      : []),
    ...(step === 0 && line.dutyIsEmpty
      ? area.map(({ id }) => ({ toId: id, kind: 'nobody keeps a school safe' as const, about: {}, fromOutside: true }))
      : []),
  ])
}

interface Alert {
  readonly concernId: string
  readonly step: number
  readonly raisedBy: string
  readonly line: Line
}

/** Wants the next in line to be told: now for the first, and each half hour after that. */
export async function alertSomebody(write: Write, { concernId, step, raisedBy, line }: Alert): Promise<void> {
  const minutes = step === 0 ? 0 : step < line.steps.length ? UNOPENED_MINUTES : AGAIN_AFTER_HOURS * 60
  const at = new Date(write.now.getTime() + minutes * 60_000)
  const somebody = [raisedBy, ...line.steps.flat().map(({ id }: Told) => id)]
  await write.enqueueEach(
    alertAboutConcern,
    [...new Set(somebody)].slice(0, MOST_ON_BEHALF_OF).map((onBehalfOf) => ({
      payload: { concernId, step },
      key: `${concernId} ${step} ${onBehalfOf}`,
      at,
      onBehalfOf,
    })),
  )
}

const MOST_ON_BEHALF_OF = 4
