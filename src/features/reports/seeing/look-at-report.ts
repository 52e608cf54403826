import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { loadReport, toSee } from '../find-report.ts'
import { answerVersion } from '../moving.queries.ts'
import { say } from '../rules.words.ts'

export interface Looking {
  /** The number of the version that was read: another one is not seen by this. */
  readonly number: number
  readonly outcome: 'seen' | 'returned'
  readonly note: string | null
}

/** A supervisor, or whoever covers for one today, says that they have seen a report, or returns it with a note (CSW-16). */
export const lookAtReport = verb('look at reports', async (write: Write, reportId: string, looking: Looking) => {
  const { childId, caseId, authorId, version } = toSee(await loadReport(write, reportId))
  const { number, outcome, note } = looking
  if (version.number !== number) throw new Refused(say.otherVersion)
  if (outcome === 'returned' && !note) throw new Refused(say.noteMissing, 'note')
  const as = await answerVersion(write, { reportId, versionId: version.id, outcome, note })
  if (!as) throw new Refused(say.onlyReviewers)
  const about = { children: [childId], caseId, reportId, as }
  if (outcome === 'seen') write.audit('report seen', about)
  else write.audit('report returned', about)
  await tell(write, outcome === 'seen' ? 'report seen' : 'report returned', [authorId], { childId, caseId, reportId })
})
