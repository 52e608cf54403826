import { verb } from '#features/access/verb.ts'
import { takeBackAbout } from '#features/links/take-back-about.ts'
import { tellEach } from '#features/notices/tell.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { findReport, loadReport, type ReportShown } from '../find-report.ts'
import { say } from '../rules.words.ts'
import { takeBackGiving } from './giving.queries.ts'

/** That somebody was given a report, for those who work with it. The look is in the log. */
export async function findGiving(read: Read, reportId: string, givingId: string) {
  const report = await findReport(read, reportId)
  return { report, giving: standing(report, givingId) }
}

/**
 * A report that was given to the wrong person, or should not have been, is taken back: from now on it is nowhere on their pages.
 * That it was given stays written down, with why it is taken back. Whoever works with the report may, at once: its supervisors are told.
 */
export const takeBackReport = verb(
  'write reports',
  async (write: Write, reportId: string, givingId: string, why: string) => {
    const report = await loadReport(write, reportId)
    const { staffId, relationshipId, ownChannelId } = standing(report, givingId)
    const { childId, caseId } = report
    const isTakenBack = await takeBackGiving(write, { reportId, givingId, staffId, why })
    if (!isTakenBack) throw new Refused(say.takenBackAlready)
    if (relationshipId || ownChannelId)
      await takeBackAbout(write, { kind: 'our report', aboutId: reportId, relationshipId, ownChannelId })
    write.audit('report taken back', { children: [childId], caseId, reportId, givingId })
    await tellOf(write, report, staffId)
  },
)

function standing({ recipients }: ReportShown, givingId: string) {
  const giving = recipients.find(({ id }) => id === givingId)
  if (!giving) throw new NotFound('Giving')
  if (giving.takenBackAt) throw new Refused(say.takenBackAlready)
  return giving
}

async function tellOf(
  write: Write,
  { id: reportId, childId, authorId, reviewers }: ReportShown,
  staffId: string | null,
) {
  const theirs = [...new Set([authorId, ...reviewers.map((one) => one.staffId)])]
  await tellEach(write, [
    ...theirs.map((toId) => ({ toId, kind: 'report taken back' as const, about: { childId, reportId } })),
    // Whoever had it learns that it is gone, and is led nowhere.
    ...(staffId ? [{ toId: staffId, kind: 'report no longer yours' as const, about: { childId } }] : []),
  ])
}
