import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { changeVisit, holdVisit } from './visits.queries.ts'

/** Says that somebody is back and well: they themselves, or whoever spoke with them. Those who were told hear it. */
export const sayBack = verb('plan visits', async (write, visitId: string, note: string | null) => {
  const visit = await holdToEnd(write, visitId)
  await changeVisit(write, visitId, { backAt: write.now, backSaidBy: write.actor.id, backNote: note })
  write.audit('back from a visit', { children: [visit.childId], visitId })
  await tell(write, 'back from a visit', [visit.toldId, visit.workerId], { visitId, childId: visit.childId })
})

/** The visit is not made after all. */
export const callOffVisit = verb('plan visits', async (write, visitId: string) => {
  const visit = await holdToEnd(write, visitId)
  await changeVisit(write, visitId, { calledOffAt: write.now })
  write.audit('visit called off', { children: [visit.childId], visitId })
  await tell(write, 'visit called off', [visit.toldId, visit.workerId], { visitId, childId: visit.childId })
})

async function holdToEnd(write: Write, visitId: string) {
  const visit = await holdVisit(write, visitId)
  if (!visit) throw new NotFound('Visit')
  if (visit.backAt || visit.calledOffAt) throw new Refused(say.overAlready)
  return visit
}
