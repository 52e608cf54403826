import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { concernToLink } from './concerns.queries.ts'

/** A mail about a concern is sent to whom it is for at that moment, and to whoever raised it. */
export const concernsInMail: MailKnowledge = {
  checks: { concernId: async (read, id) => (await concernToLink(read, id)) !== undefined },
}
