import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { mustHaveHappened } from './hold-remit-case.ts'
import { supervisorsOf } from './remit-team.queries.ts'
import { say } from './rules.words.ts'

interface StaffingSaid {
  readonly onDay: Day
  /** The worker is extra to the other staff, or was not. */
  readonly supernumerary: boolean
  readonly staffCount: number
  /** Who said it for the school. */
  readonly saidBy: string
  readonly note?: string | null | undefined
}

/**
 * The school says how many other staff are in the playground and that the worker is extra to them; or it comes out that it was not
 * so. A breach is kept, and stands in the supervisor’s list (CSW-27).
 */
export const checkStaffing = verb('confirm staffing', async (write: Write, workId: string, said: StaffingSaid) => {
  const { areaId, id: keptBy } = write.actor
  const work = await write.db
    .selectFrom('remitWork')
    .where('remitWork.areaId', '=', areaId)
    .where('remitWork.id', '=', workId)
    .where('remitWork.kind', '=', 'playground supervision')
    .select(['caseId', 'childId', 'schoolId', 'teamId'])
    .executeTakeFirst()
  if (!work) throw new NotFound('Work')
  mustHaveHappened(write, said.onDay, 'onDay')
  if (said.supernumerary && said.staffCount === 0) throw new Refused(say.extraToNobody, 'supernumerary')
  if (!said.supernumerary && !said.note) throw new Refused(say.whatHappened, 'note')

  const row = { areaId, id: write.newId(), workId, ...work, ...said, keptBy, keptAt: write.now }
  await write.db.insertInto('staffingCheck').values(row).execute()
  const did = { children: [work.childId], caseId: work.caseId, workId }
  if (said.supernumerary) write.audit('extra staff in the playground confirmed', did)
  else {
    write.audit('breach of the remit kept', did)
    const { caseId, childId } = work
    await tell(write, 'breach of the remit', await supervisorsOf(write, work.teamId), { caseId, childId })
  }
})
