import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { readsOn } from './seal.ts'
import { changeSeal, liftSealRow, sealOf } from './seals.queries.ts'

/** A restriction is lifted by two of its readers: the first says why, and nothing changes yet. */
export const askToLift = verb('seal records', async (write, childId: string, why: string) => {
  const seal = await sealOf(write, childId)
  if (seal.liftAskedBy) throw new Conflict()
  const asked = { liftAskedBy: write.actor.id, liftAskedAt: write.now, liftWhy: why }
  if (!(await changeSeal(write, seal, asked))) throw new Conflict()
  write.audit('lifting asked', { children: [childId], sealId: seal.id })
  const readers = seal.readers.filter((reader) => readsOn(reader, write.today)).map(({ staffId }) => staffId)
  await tell(write, 'lifting asked', readers, { childId })
})

/** The second agrees, and the record is again for everybody whose work it is. */
export const liftSeal = verb('seal records', async (write, childId: string) => {
  const seal = await sealOf(write, childId)
  if (!seal.liftAskedBy) throw new NotFound('Lifting')
  if (seal.liftAskedBy === write.actor.id) throw new Refused(say.liftedByTwo)
  if (seal.openings.some(({ decision }) => decision === null)) throw new Refused(say.signFirst)
  if (!(await liftSealRow(write, seal.id))) throw new Conflict()
  write.audit('restriction lifted', { children: [childId], sealId: seal.id, askedBy: seal.liftAskedBy })
})

/** Either of them thinks better of it. */
export const keepSealed = verb('seal records', async (write, childId: string) => {
  const seal = await sealOf(write, childId)
  if (!seal.liftAskedBy) throw new NotFound('Lifting')
  if (!(await changeSeal(write, seal, { liftAskedBy: null, liftAskedAt: null, liftWhy: null }))) throw new Conflict()
  write.audit('restriction kept', { children: [childId], sealId: seal.id })
})
