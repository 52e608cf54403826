import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { loadReportToGive } from '../find-report.ts'
import { giveToAuthor } from '../moving.queries.ts'
import { say } from '../rules.words.ts'

/** Somebody else who works on the case writes a report on, for when its author is away. It must be seen again. */
export const handOnReport = verb('look at reports', async (write: Write, reportId: string, authorId: string) => {
  const report = await loadReportToGive(write, reportId)
  if (!report.isSupervisor) throw new Refused(say.onlyASupervisor)
  if (report.state === 'released') throw new Refused(say.isReleased)
  const { childId, caseId } = report
  const isThere = report.people.some(({ staffId }) => staffId === authorId)
  if (!isThere || !(await giveToAuthor(write, reportId, authorId))) throw new Refused(say.notAWorker, 'authorId')
  write.audit('report handed on', { children: [childId], caseId, reportId, toId: authorId })
  await tell(write, 'report to write', [authorId], { childId, caseId, reportId })
})
