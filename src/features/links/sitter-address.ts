import { verb } from '#features/access/verb.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { takeCodeToSend } from '#features/people/address-codes.ts'
import { aCode } from '#features/people/verify-address.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { addressOfSitter, armCheck, findSitterToCheck, isCodeOfSitter } from './sitter-address.queries.ts'

const MINUTES = 30

/** Sends somebody at a table, who has no account, a code to be read back by them: as a parent’s address is checked. */
export const checkSitterAddress = verb('sit at meetings', async (write: Write, sitterId: string) => {
  const sitter = await findSitterToCheck(write, sitterId)
  if (!sitter) throw new NotFound('Member')
  if (!sitter.email) throw new Refused(say.noAddress)
  await takeCodeToSend(write, sitter.email)
  await sendMail(write, { kind: 'address check', toAddressOf: sitterId, about: { memberId: sitterId } })
  write.audit('address check sent', { memberId: sitterId })
})

/** They have read the code. It counts for the address it was sent to, and for no other. */
export const verifySitterAddress = verb('sit at meetings', async (write: Write, sitterId: string, code: string) => {
  if (!(await findSitterToCheck(write, sitterId))) throw new NotFound('Member')
  if (!code) throw new Refused(say.theirCodeMissing, 'code')
  write.evenIfRefused('select auth.count_address_try($1, $2::uuid)', [write.actor.areaId, sitterId])
  if (!(await isCodeOfSitter(write, sitterId, code))) throw new Refused(say.notTheirCode, 'code')
  write.audit('address verified', { memberId: sitterId })
})

/** What mail may know of them. */
export const addressesOfSitters: MailKnowledge = {
  checks: { memberId: async (read, id) => Boolean((await addressOfSitter(read, id))?.email) },
  async channel(read, memberId) {
    const found = await addressOfSitter(read, memberId)
    return found?.email ? { by: 'email', address: found.email, language: read.actor.language } : undefined
  },
  codes: {
    'address check': async (write, { memberId }) => {
      const found = memberId && (await addressOfSitter(write, memberId))
      if (!found || !found.email) return undefined
      const code = aCode()
      await armCheck(write, memberId, found.email, code, new Date(write.now.getTime() + MINUTES * 60_000))
      return code
    },
  },
}
