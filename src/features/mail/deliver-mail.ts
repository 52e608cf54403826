import { z } from 'zod'
import type { Write } from '#platform/context.ts'
import { jobInSteps } from '#platform/jobs/job.ts'
import { type Letter, MailRefused } from '#platform/mail/transport.ts'
import type { Language } from '#platform/words.ts'
import { mayStillSee } from './check-rights.ts'
import { type Reached, whatIsKnown } from './connect-mail.ts'
import { endMails, myAddress, waitingMail } from './mail.queries.ts'
import { isKindOfText, type MailAbout, type MailKindName, mailKind } from './mail-kind.ts'
import { writeLetter } from './write-letter.ts'

/**
 * Sends one mail. Its words are made now, and whether it may be sent is asked now: whoever may no longer see what it is
 * about, or is no longer to be written to, gets nothing. No transaction waits for the carrier; a mail that is tried
 * again is the same mail, with the same Message-ID.
 */
export const deliverMail = jobInSteps(
  'deliver mail',
  z.object({ mailId: z.uuid() }),
  async ({ change, outside }, { mailId }) => {
    const letter = await change((write) => prepare(write, mailId))
    if (!letter) return
    const refused = await outside.mail.send(letter).then(() => undefined, refusal)
    await change((write) => (refused ? drop(write, mailId, refused) : keepSent(write, mailId)))
  },
)

/** What the carrier will never take. Anything else is thrown, and tried again. */
function refusal(error: unknown): string {
  if (error instanceof MailRefused) return error.message
  throw error
}

async function prepare(write: Write, mailId: string): Promise<Letter | undefined> {
  const mail = await waitingMail(write, mailId)
  if (!mail) return undefined
  const reached = await whoIsReached(write, mail)
  if (!reached) return drop(write, mailId, 'nobody to write to')
  const about = mail.about as MailAbout
  if (!(await mayStillSee(write, about))) return drop(write, mailId, 'no longer theirs')
  const kind = mail.kind as MailKindName
  const { baseUrl } = write.site
  const holds = await whatItHolds(write, kind, about)
  if (!holds) return drop(write, mailId, 'no longer wanted')
  const { by, address, language } = reached
  if (by === 'text' && !isKindOfText(kind)) return drop(write, mailId, 'not by text')
  return writeLetter({ id: mailId, kind, by, to: address, language, things: mail.things, ...holds, baseUrl })
}

type Mail = NonNullable<Awaited<ReturnType<typeof waitingMail>>>

async function whoIsReached(write: Write, mail: Mail): Promise<Reached | undefined> {
  const { adult, channel } = whatIsKnown()
  if (mail.toAdultId) return adult?.(write, mail.toAdultId)
  if (mail.toChannelId) return channel?.(write, mail.toChannelId)
  const me = mail.toStaffId === write.actor.id ? await myAddress(write) : undefined
  return me && { by: 'email', address: me.email, language: me.language as Language }
}

/** Where it leads, or its code. */
async function whatItHolds(
  write: Write,
  kind: MailKindName,
  about: MailAbout,
): Promise<{ link: URL } | { code: string } | undefined> {
  const { path } = mailKind(kind)
  const { links, codes } = whatIsKnown()
  if (path === 'code') {
    const code = await codes?.[kind]?.(write, about)
    return code === undefined ? undefined : { code }
  }
  const made = path === 'made' ? await links?.[kind]?.(write, about) : path
  return made === undefined ? undefined : { link: new URL(made, write.site.baseUrl) }
}

async function drop(write: Write, mailId: string, why: string): Promise<undefined> {
  if ((await endMails(write, [mailId], { state: 'dropped', why })) > 0)
    write.audit('mail not sent', { mailIds: [mailId], why })
}

async function keepSent(write: Write, mailId: string): Promise<void> {
  if ((await endMails(write, [mailId], { state: 'sent' })) > 0) write.audit('mail sent', { mailId })
}
