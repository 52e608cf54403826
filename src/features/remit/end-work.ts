import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectWork } from './one-work.queries.ts'
import { say } from './rules.words.ts'

/** Somebody who works on the case ends a work before its last day. After that day it is over by itself (CSW-26). */
export const endWork = verb('work on cases', async (write: Write, workId: string) => {
  const work = await selectWork(write, workId).forUpdate('remitWork').executeTakeFirst()
  if (!work?.isTheirsToWorkOn) throw new NotFound('Work')
  const { caseId, childId, endedOn: ended, fromDay, untilDay } = work
  if (ended || (untilDay && untilDay < write.today)) throw new Refused(say.hasEnded)
  // What has not begun yet is over before its first day.
  const endedOn = fromDay > write.today ? addDays(fromDay, -1) : write.today
  await write.db
    .updateTable('remitWork')
    .set((is) => ({ endedOn, endedBy: write.actor.id, version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', workId)
    .execute()
  write.audit('work of the plan ended', { children: [childId], caseId, workId })
  return { caseId }
})
