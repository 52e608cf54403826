import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './reaching/verify-address.words.ts'

/**
 * A code is about to be sent to check an address. So many a day go to one address, whoever asks and for whomever it is written
 * down, and so many are sent by one person: a stranger’s phone is not for ringing. Which of the two was full, nobody learns.
 */
export async function takeCodeToSend(write: Write, address: string): Promise<void> {
  const { isTaken } = await write.db
    .selectNoFrom(sql<boolean>`auth.take_address_code(${address}, ${write.today})`.as('isTaken'))
    .executeTakeFirstOrThrow()
  if (!isTaken) throw new Refused(say.enoughCodes)
}
