import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { mobileNumber } from '#platform/mail/mobile-number.ts'
import type { Sentence } from '#platform/words.ts'
import { takeCodeToSend } from './address-codes.ts'
import { holdChild } from './held-child.ts'
import { isWrittenDownElsewhere } from './own-channel-of.ts'
import { reachedAt } from './reached-by.ts'
import {
  endOwnChannels,
  insertOwnChannel,
  keepVerified,
  ownChannel,
  selectOwnChannel,
} from './reaching/own-channel.queries.ts'
import { say } from './reaching/own-channel.words.ts'
import { aCode } from './verify-address.ts'

const MINUTES = 30

export const ownChannels = ['text', 'email'] as const

interface NewOwnChannel {
  readonly channel: (typeof ownChannels)[number]
  readonly address: string
  /** Why whoever writes it down thinks that they understand what is shared with them, and can keep it safe. */
  readonly understands: string
  readonly parentsKnow: boolean
  readonly whyNotTold: string | null
  /** Somebody else reads what arrives there too: a phone that brothers and sisters share. Then `safeNote` says what makes it safe. */
  readonly othersRead: boolean
  readonly safeNote: string | null
  readonly language: 'en' | 'cy'
}

/** A young person’s own number or address, as a link to them needs it. */
export type OwnChannelNow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectOwnChannel>['executeTakeFirst']>>>

/** Why nothing is sent to a young person themselves. Undefined when it may be. */
export function whyNotToThem(
  own: Pick<OwnChannelNow, 'channel' | 'address' | 'verifiedAddress' | 'isAnAdults'> | undefined,
  { sendsTexts }: Pick<Read['site'], 'sendsTexts'>,
): Sentence | undefined {
  if (!own) return say.nothingWritten
  if (own.isAnAdults) return say.anAdults
  if (own.channel === 'text' && !sendsTexts) return say.noTextsHere
  return own.address === own.verifiedAddress ? undefined : say.notChecked
}

/** Writes down where a young person is written to themselves, and why they may be. One before it counts no more. */
export const writeOwnChannel = verb('change children', async (write, childId: string, own: NewOwnChannel) => {
  const child = await holdChild(write, childId)
  if (own.channel === 'text' && !mobileNumber(own.address)) throw new Refused(say.noMobile, 'address')
  if (own.channel === 'email' && !own.address.includes('@')) throw new Refused(say.noEmail, 'address')
  if (!own.parentsKnow && !own.whyNotTold) throw new Refused(say.whyNotTold, 'whyNotTold')
  if (own.othersRead && !own.safeNote) throw new Refused(say.whatMakesItSafe, 'safeNote')
  await endOwnChannels(write, childId)
  const ownChannelId = write.newId()
  await insertOwnChannel(write, {
    ...{ areaId: write.actor.areaId, id: ownChannelId, childId, ...own },
    ...{ schoolId: child.schoolId, knownTo: [...child.knownTo] },
    ...{ writtenBy: write.actor.id, writtenAt: write.now },
  })
  const written = await selectOwnChannel(write, childId)
    .select(isWrittenDownElsewhere(write.actor.areaId))
    .executeTakeFirst()
  if (written?.isAnAdults) throw new Refused(say.anAdults, 'address')
  if (written?.isElsewhere && !own.othersRead) throw new Refused(say.elsewhere, 'othersRead')
  const { parentsKnow, othersRead } = own
  write.audit('own number written', { children: [childId], ownChannelId, parentsKnow, othersRead })
  return { ownChannelId }
})

/** From now on nothing is sent to them, and what they were sent opens nothing more. */
export const endOwnChannel = verb('change children', async (write, childId: string) => {
  await holdChild(write, childId)
  if ((await endOwnChannels(write, childId)) === 0) throw new NotFound('Own number')
  write.audit('own number ended', { children: [childId] })
})

/** Sends them a code, which they read to whoever works with them: then we know that it is theirs. */
export const checkOwnChannel = verb('change children', async (write, childId: string) => {
  const { id, address } = await holdOwnChannel(write, childId)
  await takeCodeToSend(write, address)
  await sendMail(write, { kind: 'address check', toAddressOf: id, about: { ownChannelId: id } })
  write.audit('address check sent', { children: [childId], ownChannelId: id })
})

/** They have read the code. */
export const verifyOwnChannel = verb('change children', async (write, childId: string, code: string) => {
  const { id, address } = await holdOwnChannel(write, childId)
  write.evenIfRefused('select auth.count_address_try($1, $2::uuid)', [write.actor.areaId, id])
  const { isRight } = await write.db
    .selectNoFrom(sql<boolean>`auth.try_address_code(${id}::uuid, ${address}, ${code}, ${write.now})`.as('isRight'))
    .executeTakeFirstOrThrow()
  if (!isRight) throw new Refused(say.wrongCode, 'code')
  await keepVerified(write, id, address)
  write.audit('address verified', { children: [childId], ownChannelId: id })
})

async function holdOwnChannel(write: Write, childId: string) {
  await holdChild(write, childId)
  const own = await selectOwnChannel(write, childId).forUpdate().executeTakeFirst()
  if (!own) throw new NotFound('Own number')
  if (own.isAnAdults) throw new Refused(say.anAdults)
  if (own.channel === 'text' && !write.site.sendsTexts) throw new Refused(say.noTextsHere)
  return own
}

/** What mail may know of young people: their own number or address, as long as nobody has ended it and no adult around them has it. */
export const ownChannelsOfChildren: MailKnowledge = {
  checks: { ownChannelId: async (read, id) => (await ownChannel(read, id)) !== undefined },
  async channel(read, id) {
    const own = await ownChannel(read, id)
    if (!own || own.isAnAdults) return undefined
    const reached = reachedAt(own.channel, own.address)
    return reached && { ...reached, language: own.language as 'en' | 'cy' }
  },
  codes: {
    'address check': async (write, { ownChannelId }) => {
      const own = ownChannelId && (await ownChannel(write, ownChannelId))
      if (!own) return undefined
      const code = aCode()
      const until = new Date(write.now.getTime() + MINUTES * 60_000)
      const arm = sql`select auth.arm_address_check(${own.id}::uuid, ${own.address}, ${code}, ${until})`
      await arm.execute(write.db)
      return code
    },
  },
}
