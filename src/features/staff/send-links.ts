import { type recoveryAsked } from '#features/access/ask-recovery.ts'
import { pathOfLink } from '#features/access/links.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import type { Write } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'

/** Sends somebody the link that they asked for. It gets its token when it is sent: none is ever kept. */
export async function sendRecovery(
  write: Write,
  { linkId, staffId }: Parameters<typeof recoveryAsked.announce>[1],
): Promise<void> {
  await sendMail(write, { kind: 'new password', toStaffId: staffId, about: { linkId } })
}

/** How the links in these mails are made, and where somebody was reached before. A link that has ended by then is not sent. */
export const linksInMail: MailKnowledge = {
  checks: { linkId: async () => true },
  async channel({ db, actor }, formerAddressId) {
    const former = await db
      .selectFrom('formerAddress')
      .innerJoin('staffMember as person', (on) =>
        on.on('person.areaId', '=', actor.areaId).onRef('person.id', '=', 'formerAddress.staffId'),
      )
      .where('formerAddress.areaId', '=', actor.areaId)
      .where('formerAddress.id', '=', formerAddressId)
      .select(['formerAddress.email', 'person.language'])
      .executeTakeFirst()
    return former && { by: 'email' as const, address: former.email, language: former.language as Language }
  },
  links: {
    invitation: async (write, { linkId }) => linkId && pathOfLink(write, linkId),
    'new password': async (write, { linkId }) => linkId && pathOfLink(write, linkId),
  },
}
