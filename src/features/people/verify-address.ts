import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { MailKnowledge } from '#features/mail/connect-mail.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import type { Read, Site, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import { takeCodeToSend } from './address-codes.ts'
import { selectRelationship } from './adults/adults.queries.ts'
import { holdChild } from './held-child.ts'
import { languageToWriteIn } from './masked-address.ts'
import { reachedAt, type Written, writtenAddress } from './reached-by.ts'
import { say } from './reaching/verify-address.words.ts'

const MINUTES = 30

interface Pair {
  readonly childId: string
  readonly relationshipId: string
}

interface Reachable extends Written {
  readonly mayBeTold: boolean
  readonly courtOrders: string | null
}

/**
 * Why nothing may be sent to an adult about a child, by mail or by text: rights hang on the pair. Undefined when it may.
 * `sendsTexts`: whether this installation sends text messages at all.
 */
export function whyNotWritten(adult: Reachable, { sendsTexts }: Pick<Site, 'sendsTexts'>): Sentence | undefined {
  const { courtOrders, mayBeTold, safeChannel } = adult
  if (courtOrders) return say.courtOrders
  if (!mayBeTold) return say.notToBeTold
  if (safeChannel !== 'email' && safeChannel !== 'text') return say.notBySafeChannel
  if (safeChannel === 'text' && !sendsTexts) return say.noTextsHere
  const written = writtenAddress(adult)
  if (!written) return safeChannel === 'text' ? say.noNumber : say.noAddress
  return reachedAt(safeChannel, written) ? undefined : say.noMobile
}

/** Whether the address or number that is written down now is the one that was checked. */
export function isVerified({ verifiedAddress, ...written }: Written & { verifiedAddress: string | null }): boolean {
  return verifiedAddress !== null && writtenAddress(written) === verifiedAddress
}

/** Sends a code to an adult’s address or number, to be read back by them: then we know that it is theirs. */
export const checkAddress = verb('change children', async (write, pair: Pair) => {
  const held = await holdReachable(write, pair)
  await takeCodeToSend(write, writtenAddress(held)!)
  const { childId, relationshipId } = pair
  await sendMail(write, { kind: 'address check', toAddressOf: relationshipId, about: { relationshipId } })
  write.audit('address check sent', { children: [childId], relationshipId })
})

/** The adult has read the code. It counts for the address it was sent to, and for no other. */
export const verifyAddress = verb('change children', async (write, pair: Pair, code: string) => {
  const address = writtenAddress(await holdReachable(write, pair))
  const { areaId } = write.actor
  const { relationshipId } = pair
  write.evenIfRefused('select auth.count_address_try($1, $2::uuid)', [areaId, relationshipId])
  const { isRight } = await write.db
    .selectNoFrom(
      sql<boolean>`auth.try_address_code(${relationshipId}::uuid, ${address}, ${code}, ${write.now})`.as('isRight'),
    )
    .executeTakeFirstOrThrow()
  if (!isRight) throw new Refused(say.wrongCode, 'code')
  await write.db
    .updateTable('relationship')
    .set({ verifiedAddress: address, verifiedAt: write.now, verifiedBy: write.actor.id })
    .where('areaId', '=', areaId)
    .where('id', '=', relationshipId)
    .execute()
  write.audit('address verified', { children: [pair.childId], relationshipId })
})

async function holdReachable(write: Write, { childId, relationshipId }: Pair) {
  await holdChild(write, childId)
  const held = await selectRelationship(write, childId, relationshipId).forUpdate().executeTakeFirst()
  if (!held || held.endedOn !== null) throw new NotFound('Relationship')
  const why = whyNotWritten(held, write.site)
  if (why) throw new Refused(why)
  return held
}

/** What mail may know of adults: an address by the row of adult and child, as long as they may be written to. */
export const addressesOfAdults: MailKnowledge = {
  checks: { relationshipId: async (read, id) => (await reachable(read, id)) !== undefined },
  async channel(read, relationshipId) {
    const found = await reachable(read, relationshipId)
    if (!found) return undefined
    const reached = reachedAt(found.safeChannel, found.written)
    return reached && { ...reached, language: languageToWriteIn(found.language) }
  },
  codes: {
    'address check': async (write, { relationshipId }) => {
      const found = relationshipId && (await reachable(write, relationshipId))
      if (!found) return undefined
      const code = aCode()
      const until = new Date(write.now.getTime() + MINUTES * 60_000)
      await sql`select auth.arm_address_check(${relationshipId}::uuid, ${found.written}, ${code}, ${until})`.execute(
        write.db,
      )
      return code
    },
  },
}

/** Six figures, which can be read out. */
export function aCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

async function reachable({ db, actor: { areaId }, site }: Read, relationshipId: string) {
  const found = await db
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .where('relationship.id', '=', relationshipId)
    .where('relationship.endedOn', 'is', null)
    .select(['relationship.mayBeTold', 'relationship.safeChannel', 'relationship.courtOrders'])
    .select(['adult.email', 'adult.phone', 'adult.language'])
    .executeTakeFirst()
  const written = found && !whyNotWritten(found, site) ? writtenAddress(found) : null
  return found && written !== null ? { ...found, written } : undefined
}
