import { z } from 'zod'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { Conflict } from '#platform/errors.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { mayStillSee } from './check-rights.ts'
import { deliverMail } from './deliver-mail.ts'
import { endMails, insertMails, keepGathered, mailsToGather, myChoice, unreadSince } from './mail.queries.ts'
import type { MailAbout } from './mail-kind.ts'

const HOUR = 3_600_000
const MORNING = '07:30'
const gathering = z.object({ itIsTime: z.boolean().optional() })

/** One mail of all that waits for somebody: at most one an hour, or each morning, as they chose. */
export const gatherMail: Job<z.infer<typeof gathering>> = job('gather mail', gathering, async (write, { itIsTime }) => {
  const { rhythm, gatheredAt } = await myChoice(write)
  const mails = await mailsToGather(write)
  if (rhythm === 'never') return drop(write, mails, 'not wanted')
  const due = rhythm === 'daily' ? nextMorning(write) : new Date((gatheredAt?.getTime() ?? 0) + HOUR)
  if (!itIsTime && due > write.now) {
    await write.enqueue(gatherMail, { itIsTime: true }, { key: write.actor.id, at: due })
    return
  }

  const seen = await Promise.all(mails.map(({ about }) => mayStillSee(write, about as MailAbout)))
  const gone = mails.filter((_, at) => !seen[at])
  await drop(write, gone, 'no longer theirs')
  const theirs = mails.filter((_, at) => seen[at])
  const things = theirs.length + (await unreadSince(write, gatheredAt))
  if (things > 0) await sendTogether(write, theirs, things, gatheredAt)
})

type Gathered = Awaited<ReturnType<typeof mailsToGather>>

/** Half past seven, London time, next. */
function nextMorning({ now, today }: Write): Date {
  const thisMorning = momentOf(today, MORNING)
  return now < thisMorning ? thisMorning : momentOf(addDays(today, 1), MORNING)
}

async function drop(write: Write, mails: Gathered, why: string): Promise<void> {
  if (mails.length === 0) return
  const mailIds = mails.map(({ id }) => id)
  await endMails(write, mailIds, { state: 'dropped', why })
  write.audit('mail not sent', { mailIds, why })
}

async function sendTogether(write: Write, mails: Gathered, things: number, before: Date | null): Promise<void> {
  // Two gatherings at once would be two mails: the later one is tried again, and finds that there is nothing more.
  if (!(await keepGathered(write, before))) throw new Conflict()
  const mailId = write.newId()
  const { areaId, id: staffId } = write.actor
  const mailIds = mails.map(({ id }) => id)
  if (mailIds.length > 0) await endMails(write, mailIds, { state: 'gathered' })
  await insertMails(write, [
    {
      areaId,
      id: mailId,
      kind: 'things wait',
      toStaffId: staffId,
      fromId: staffId,
      about: '{}',
      things,
      madeAt: write.now,
      sendAt: write.now,
    },
  ])
  await write.enqueue(deliverMail, { mailId }, { key: mailId })
  write.audit('mail gathered', { mailId, mailIds, things })
}
