import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { deliverMail } from './deliver-mail.ts'
import { takeBack } from './mail.queries.ts'
import { words } from './mail.words.ts'

/** Takes back a mail that I sent and that has not left yet. Too late is said, and nothing is done. */
export async function takeBackMail(write: Write, mailId: string): Promise<void> {
  if (!(await takeBack(write, mailId))) throw new Refused({ en: words('en').tooLate, cy: words('cy').tooLate })
  await write.withdraw(deliverMail, mailId)
  write.audit('mail taken back', { mailId })
}
