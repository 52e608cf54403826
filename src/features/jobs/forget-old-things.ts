import { sql } from 'kysely'
import { z } from 'zod'
import { forgetOldForms } from '#features/drafts/forget-old-forms.ts'
import type { Write } from '#platform/context.ts'
import { type Job, job } from '#platform/jobs/job.ts'

/** How many of a kind are forgotten at once (migrations 0080, 0090): more would take longer than a statement may. */
const PORTION = 10_000

/** Each night, once in each area, for one of those who look after it: what is kept for a time is not kept for longer. Portion by portion. */
export const forgetOldThings: Job<{ on: string }> = job(
  'forget old things',
  z.object({ on: z.string() }),
  async (write, { on }) => {
    const forms = await forgetOldForms(write)
    const signIns = await forgetOldSignIns(write)
    const calendars = await endUnreadCalendars(write)
    const over = await forgetWhatIsOver(write)
    if (forms.drafts + forms.keys + signIns + calendars > 0)
      write.audit('old drafts forgotten', { ...forms, signIns, calendars })
    if (over.mails + over.reminders + over.proofs > 0) write.audit('what is over forgotten', { ...over })
    const portions = [forms.drafts, forms.keys, signIns, calendars, over.mails, over.reminders, over.proofs]
    // Proofs are of several kinds, each a portion at most: together they may be more than one.
    if (portions.some((forgotten) => forgotten >= PORTION)) await write.enqueue(forgetOldThings, { on })
  },
)

/** Sign-ins that ended more than 90 days ago. That they were is in the log. */
async function forgetOldSignIns({ db, actor, now }: Write): Promise<number> {
  const forgotten = sql<{ signIns: number }>`(select auth.forget_old_sign_ins(${actor.areaId}, ${now}) as sign_ins)`
  const row = await db.selectFrom(forgotten.as('forgotten')).select('signIns').executeTakeFirstOrThrow()
  return row.signIns
}

/** Addresses of calendars that nobody has read for 90 days. */
async function endUnreadCalendars({ db, actor, now }: Write): Promise<number> {
  const ended = sql<{ calendars: number }>`(select auth.end_unread_calendars(${actor.areaId}, ${now}) as calendars)`
  const row = await db.selectFrom(ended.as('ended')).select('calendars').executeTakeFirstOrThrow()
  return row.calendars
}

interface Over {
  readonly mails: number
  readonly reminders: number
  readonly proofs: number
}

/** Mail that has left, reminders of last year, and what proved who somebody was and does so no more. */
async function forgetWhatIsOver({ db, now }: Write): Promise<Over> {
  const over = sql<Over>`auth.forget_what_is_over(${now})`
  return db.selectFrom(over.as('over')).select(['mails', 'reminders', 'proofs']).executeTakeFirstOrThrow()
}
