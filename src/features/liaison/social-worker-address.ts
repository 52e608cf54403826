import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { takeCodeToSend } from '#features/people/address-codes.ts'
import { aCode } from '#features/people/verify-address.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './check-address.words.ts'
import { addressOfSocialWorker, isCodeOfSocialWorker, selectChildWithSocialWorkers } from './social-workers.queries.ts'

const MINUTES = 30

/** The social worker who is allocated now, of a child whom whoever asks knows. */
async function findAllocated(read: Read, childId: string, socialWorkerId: string) {
  const found = await selectChildWithSocialWorkers(read, childId).executeTakeFirst()
  const one = found?.socialWorkers.find(({ id }) => id === socialWorkerId)
  if (!one || one.untilDay) throw new NotFound('Social worker')
  return one
}

/** Sends a social worker a code, to be read back by them: then we know that the work address is theirs. */
export const checkSocialWorkerAddress = verb(
  'change children',
  async (write: Write, childId: string, socialWorkerId: string) => {
    const { email } = await findAllocated(write, childId, socialWorkerId)
    if (!email) throw new Refused(say.noAddress)
    await takeCodeToSend(write, email)
    await sendMail(write, { kind: 'address check', toAddressOf: socialWorkerId, about: { socialWorkerId } })
    write.audit('address check sent', { children: [childId], socialWorkerId })
  },
)

/** They have read the code. It counts for the address it was sent to, and for no other. */
export const verifySocialWorkerAddress = verb(
  'change children',
  async (write: Write, childId: string, socialWorkerId: string, code: string) => {
    await findAllocated(write, childId, socialWorkerId)
    if (!code) throw new Refused(say.codeMissing, 'code')
    write.evenIfRefused('select auth.count_address_try($1, $2::uuid)', [write.actor.areaId, socialWorkerId])
    if (!(await isCodeOfSocialWorker(write, socialWorkerId, code))) throw new Refused(say.wrongCode, 'code')
    write.audit('address verified', { children: [childId], socialWorkerId })
  },
)

/** What mail may know of them. */
export const addressesOfSocialWorkers: MailKnowledge = {
  checks: { socialWorkerId: async (read, id) => Boolean(await addressOfSocialWorker(read, id)) },
  async channel(read, socialWorkerId) {
    const address = await addressOfSocialWorker(read, socialWorkerId)
    return address ? { by: 'email', address, language: read.actor.language } : undefined
  },
  codes: {
    'address check': async (write, { socialWorkerId }) => {
      const address = socialWorkerId && (await addressOfSocialWorker(write, socialWorkerId))
      if (!address) return undefined
      const code = aCode()
      const until = new Date(write.now.getTime() + MINUTES * 60_000)
      await sql`select auth.arm_address_check(${socialWorkerId}::uuid, ${address}, ${code}, ${until})`.execute(write.db)
      return code
    },
  },
}
