import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { loadReport, toWrite } from '../find-report.ts'
import { changeAndSend, changeText } from '../moving.queries.ts'
import { namesToDecide } from '../names/names-to-decide.ts'
import { keepQuote } from '../quoting/quoting.queries.ts'
import { type ReportText, wholeText } from '../report.ts'
import { say } from '../rules.words.ts'

/** Changes what a report says. Whatever a supervisor had seen of it before, they have not seen any more (CSW-16). */
export const writeReport = verb(
  'write reports',
  async (write: Write, reportId: string, text: ReportText, version: number) => {
    const report = await holdToWrite(write, reportId, version)
    if (!(await changeText(write, reportId, text, version))) throw new Conflict()
    const { childId, caseId, state } = report
    write.audit('report written', { children: [childId], caseId, reportId, before: state })
    return { wasSeen: state === 'seen' || state === 'with reviewer' }
  },
)

/**
 * Sends a report to be seen, as it is written now. Other people’s names in it want a reason first (P45): those that were
 * kept when they were quoted have one.
 */
export const sendReport = verb(
  'write reports',
  async (
    write: Write,
    reportId: string,
    { text, whyNamed }: { text: ReportText; whyNamed: string | null },
    version: number,
  ) => {
    const report = await holdToWrite(write, reportId, version)
    if (Object.keys(text.sections).length === 0) throw new Refused(say.emptyReport, 'words')
    if (report.reviewers.length === 0) throw new Refused(say.nobodyToSee)
    await mustDecideNames(write, report, text, whyNamed)
    if (!(await changeAndSend(write, reportId, text, version))) throw new Conflict()
    const { childId, caseId, reviewers } = report
    write.audit('report sent to be seen', { children: [childId], caseId, reportId })
    await tell(
      write,
      'report to see',
      reviewers.map(({ staffId }) => staffId),
      { childId, caseId, reportId },
    )
  },
)

type Held = Awaited<ReturnType<typeof holdToWrite>>

/** The report as its author has it, or both texts where it was changed meanwhile. */
async function holdToWrite(write: Write, reportId: string, version: number) {
  const report = toWrite(await loadReport(write, reportId))
  const { title, sections, version: current } = report.text
  if (current !== version) throw new Conflict({ title, ...sections })
  return report
}

/** Names that nobody has decided on yet are kept for a reason, or the report does not leave its author. */
export async function mustDecideNames(write: Write, report: Held, text: ReportText, whyNamed: string | null) {
  const names = await namesToDecide(write, report, wholeText(text))
  if (names.length === 0) return
  if (!whyNamed) throw new Refused(say.namesOthers(names.join(', ')), 'whyNamed')
  const { id: reportId, childId, caseId, authorId } = report
  await keepQuote(
    write,
    { reportId, childId, caseId, authorId },
    {
      ...{ sourceKind: 'typed', sourceId: null, section: 'whole', words: names.join(', ') },
      ...{ named: names, decision: 'names kept', reason: whyNamed },
    },
  )
}
