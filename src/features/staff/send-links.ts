import { type recoveryAsked } from '#features/access/ask-recovery.ts'
import { pathOfLink } from '#features/access/links.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import type { Write } from '#platform/context.ts'

/** Sends somebody the link that they asked for. It gets its token when it is sent: none is ever kept. */
export async function sendRecovery(
  write: Write,
  { linkId, staffId }: Parameters<typeof recoveryAsked.announce>[1],
): Promise<void> {
  await sendMail(write, { kind: 'new password', toStaffId: staffId, about: { linkId } })
}

/** How the links in these mails are made. A link that has ended by then is not sent. */
export const linksInMail: MailKnowledge = {
  checks: { linkId: async () => true },
  links: {
    invitation: async (write, { linkId }) => linkId && pathOfLink(write, linkId),
    'new password': async (write, { linkId }) => linkId && pathOfLink(write, linkId),
  },
}
