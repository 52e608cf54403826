import type { Read } from '#platform/context.ts'
import { peopleAround, peopleNamedIn } from '../names/people-named.ts'
import { asQuoted, quotablesOf } from './quotable.ts'
import { loadReportToQuote } from './report-to-quote.ts'

/** What the author of a report may quote, each with whom it names and whether it is in the report already. */
export async function findQuotables(read: Read, reportId: string) {
  const { report, quotable } = await loadReportToQuote(read, reportId)
  const items = quotable ? quotablesOf(quotable, read.today, read.actor.language) : []
  const around = await peopleAround(read, report.childId, items.map(asQuoted))
  read.seen('what can be quoted', { children: [report.childId], caseId: report.caseId, reportId })
  // The text itself is for the page where it is written.
  const { id, child, today, definition, text } = report
  return {
    report: { id, child, today, definition, text: { version: text.version } },
    items: items.map((item) => ({
      ...item,
      named: peopleNamedIn(asQuoted(item), around).map(({ name }) => name),
      isQuoted: report.quotes.some(
        ({ sourceKind, sourceId, words }) =>
          sourceKind === item.kind && sourceId === item.id && words.startsWith(item.from),
      ),
    })),
  }
}
