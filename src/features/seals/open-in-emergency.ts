import { verb } from '#features/access/verb.ts'
import { sendMails } from '#features/mail/send-mail.ts'
import { tell } from '#features/notices/tell.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { openRecord } from './openings.queries.ts'
import { say } from './rules.words.ts'
import { SHORTEST_REASON } from './seal.ts'

/** As the database has it: see open_in_emergency and the table’s own rule. */
export const OPEN_MS = 60 * 60_000

/**
 * Opens a restricted record to somebody who would see it if it were not, for an hour and in this sign-in only. Its readers and
 * the school’s safeguarding leads are told at once, and it stays on a list until one of them has signed it. A protected
 * address stays closed: it has readers of its own.
 */
export const openInEmergency = verb('open restricted records', async (write, childId: string, reason: string) => {
  if (reason.trim().length < SHORTEST_REASON) throw new Refused(say.reasonTooShort, 'reason')
  const openingId = write.newId()
  const toTell = await openRecord(write, childId, openingId, reason.trim())
  if (toTell.length === 0) throw new NotFound('Child')
  write.audit('restricted record opened', { children: [childId], openingId })
  // The notice names no child: a safeguarding lead who is no reader must be told, and the child is hidden from them.
  await tell(write, 'restricted record opened', toTell, {})
  const others = toTell.filter((id) => id !== write.actor.id)
  await sendMails(
    write,
    others.map((toStaffId) => ({ kind: 'read this now', toStaffId })),
  )
  return { openingId }
})
