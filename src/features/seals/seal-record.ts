import { verb } from '#features/access/verb.ts'
import { announcement } from '#platform/announcement.ts'
import { tell } from '#features/notices/tell.ts'
import { holdChild } from '#features/people/held-child.ts'
import { isTaken } from '#platform/db/database.ts'
import { Refused } from '#platform/errors.ts'
import { possibleReaders } from './readers.queries.ts'
import { say } from './rules.words.ts'
import { hasEnoughKeepers, type NewSeal } from './seal.ts'
import { insertSeal } from './seals.queries.ts'

/** A record was restricted: from the next request on, it is not there for anybody who is not named. */
export const recordSealed = announcement<{ readonly childId: string }>()

/**
 * From now on a child’s record is for these people alone, whoever else leads the school or works on the case. Whoever seals
 * it need not be one of them.
 */
export const sealRecord = verb('seal records', async (write, childId: string, seal: NewSeal) => {
  const child = await holdChild(write, childId)
  const possible = await possibleReaders(write, child)
  if (seal.readers.some((id) => !possible.some((person) => person.id === id))) throw new Refused(say.nobody, 'readers')
  const readers = seal.readers.map((staffId) => ({ staffId, endsOn: null }))
  if (!hasEnoughKeepers(readers, possible)) throw new Refused(say.twoKeepers, 'readers')
  if (!seal.readers.includes(seal.askId)) throw new Refused(say.askAReader, 'ask')
  if (seal.reviewOn <= write.today) throw new Refused(say.reviewLater, 'reviewOn')

  const sealId = write.newId()
  try {
    await insertSeal(write, childId, sealId, seal)
  } catch (error) {
    if (isTaken(error, 'one_seal_of_a_child')) throw new Refused(say.sealedAlready)
    throw error
  }
  write.audit('record restricted', { children: [childId], sealId, readers: seal.readers })
  await tell(write, 'named for a restricted record', seal.readers, { childId })
  await recordSealed.announce(write, { childId })
})
