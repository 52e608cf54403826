import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { childrenOf } from './alert-about-visit.ts'
import { say } from './rules.words.ts'
import { changeVisit, forgetWhoElseKnew, holdVisit, keepBackNote } from './visits.queries.ts'

/**
 * Says that somebody is back and well: they themselves, or whoever spoke with them. Those who were told hear it. Answers whether
 * whoever said it was told only because they know where, and so sees the visit no more.
 */
export const sayBack = verb('see visits', async (write, visitId: string, note: string | null) => {
  const visit = await holdToEnd(write, visitId)
  await changeVisit(write, visitId, { backAt: write.now, backSaidBy: write.actor.id })
  if (note) await keepBackNote(write, visitId, note)
  write.audit('back from a visit', { children: childrenOf(visit), visitId })
  await tell(write, 'back from a visit', [visit.toldId, visit.workerId], { visitId })
  return letGo(write, visit)
})

/** The visit is not made after all. */
export const callOffVisit = verb('plan visits', async (write, visitId: string) => {
  const visit = await holdToEnd(write, visitId)
  await changeVisit(write, visitId, { calledOffAt: write.now })
  write.audit('visit called off', { children: childrenOf(visit), visitId })
  await tell(write, 'visit called off', [visit.toldId, visit.workerId], { visitId })
  return letGo(write, visit)
})

type Held = Awaited<ReturnType<typeof holdToEnd>>

async function letGo(write: Write, { id, alsoTold, workerId, toldId }: Held) {
  if (alsoTold.length > 0) await forgetWhoElseKnew(write, id)
  const { id: me } = write.actor
  return { wasOnlyAlsoTold: alsoTold.includes(me) && me !== workerId && me !== toldId }
}

async function holdToEnd(write: Write, visitId: string) {
  const visit = await holdVisit(write, visitId)
  if (!visit) throw new NotFound('Visit')
  if (visit.backAt || visit.calledOffAt) throw new Refused(say.overAlready)
  return visit
}
