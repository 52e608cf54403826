import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { aCode } from '#features/people/verify-address.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { findLinked } from './linked.queries.ts'

const CODE_MINUTES = 15

/** A link was opened: a code goes to the address that we know is theirs, never to one that somebody types in. */
export const sendCodeOfLink = job('send code of link', z.object({ shareId: z.uuid() }), async (write, { shareId }) => {
  const linked = await findLinked(write, shareId)
  if (!linked?.stands) return
  const { channelId, childId, adultId, memberId } = linked
  await sendMail(write, { kind: 'your code', toAddressOf: channelId, about: { shareId } })
  write.audit('link code sent', { children: childId ? [childId] : [], shareId, adultId, memberId })
})

/** How the link and the code in these mails are made: when they are sent, and only while the link counts. */
export const linksToShared: MailKnowledge = {
  checks: { shareId: async (read, id) => (await findLinked(read, id))?.stands ?? false },
  links: {
    'something for you': async (write, { shareId }) => {
      const linked = shareId && (await findLinked(write, shareId))
      if (!linked) return undefined
      const token = randomBytes(32)
      if (!(await isDone(write, sql`auth.arm_item_link(${shareId}::uuid, ${token}, ${write.now})`))) return undefined
      return `/for-you/${write.actor.areaId}.${shareId}.${token.toString('base64url')}?lang=${linked.language}`
    },
  },
  codes: {
    'your code': async (write, { shareId }) => {
      const code = aCode()
      const until = new Date(write.now.getTime() + CODE_MINUTES * 60_000)
      const arm = sql<boolean>`auth.arm_link_code(${shareId}::uuid, ${code}, ${write.now}, ${until})`
      return (await isDone(write, arm)) ? code : undefined
    },
  },
}

async function isDone(write: Write, work: RawBuilder<unknown>): Promise<boolean> {
  const { done } = await write.db.selectNoFrom(work.as('done')).executeTakeFirstOrThrow()
  return done === true
}
