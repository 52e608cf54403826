import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from '../rules.words.ts'
import { holdCaseForReport, insertReport } from './starting.queries.ts'

interface NewReport {
  readonly title: string
  /** The meeting it is for, where somebody was asked to one. */
  readonly callId: string | null
}

/** Begins a report. It is empty, and its text is for its author alone until they send it to be seen. */
export const startReport = verb('write reports', async (write: Write, caseId: string, { title, callId }: NewReport) => {
  const held = await holdCaseForReport(write, caseId, callId)
  if (!held) throw new NotFound('Case')
  if (!held.isOnCase) throw new Refused(say.notYours)
  if (held.status === 'closed') throw new Refused(say.caseClosed)
  if (callId && !held.callId) throw new NotFound('Call')
  const { childId, teamId } = held
  const reportId = write.newId()
  await insertReport(write, { reportId, childId, caseId, teamId, callId, title })
  write.audit('report begun', { children: [childId], caseId, reportId })
  return { reportId }
})
