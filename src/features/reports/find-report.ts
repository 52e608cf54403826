import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isSeenFirst, readSections, type ReportState, type ReportText } from './report.ts'
import { selectReport, selectReportToGive } from './report.queries.ts'
import { say } from './rules.words.ts'

export type ReportShown = Awaited<ReturnType<typeof findReport>>

/** What was sent to be seen, and what was said to it. */
export type VersionShown = ReportShown['versions'][number]

/** A report as far as its reader may read it, or a 404. That somebody looked is in the log. */
export async function findReport(read: Read, reportId: string) {
  const found = await loadReport(read, reportId)
  read.seen('report', { children: [found.childId], caseId: found.caseId, reportId })
  return found
}

/** The same for a verb, which says in the log what it does. */
export async function loadReport(read: Read, reportId: string) {
  return asShown(read, await selectReport(read, reportId).executeTakeFirst())
}

/** With the people of its case, to whom it can be given. */
export async function loadReportToGive(read: Read, reportId: string) {
  const found = await selectReportToGive(read, reportId).executeTakeFirst()
  const { people = [], adults = [], own = null } = found ?? {}
  return { ...asShown(read, found), people, adults, own: own && { id: own.id } }
}

type Found = Awaited<ReturnType<ReturnType<typeof selectReport>['executeTakeFirst']>>

/** A row as its reader may read it, or a 404. */
export function asShown(read: Read, found: Found) {
  // Whoever covered until yesterday is no reader today, whatever the row still says.
  if (!found || !(found.child || found.isCover)) throw new NotFound('Report')
  const { authorGiven, authorFamily, seerGiven, seerFamily, definition, child, text, versions, ...report } = found
  const place = placeOf(read.actor)
  return {
    ...report,
    state: report.state as ReportState,
    child: child && onlyWhatIsSafe(child, place),
    place,
    authorName: `${authorGiven} ${authorFamily}`,
    seenByName: seerGiven === null ? null : `${seerGiven} ${seerFamily}`,
    definition: readDefinition(definition),
    isSeenFirst: isSeenFirst(readDefinition(definition)),
    text: text && { ...text, sections: readSections(text.sections) },
    versions: versions.map(({ sections, quotes, reviewerGiven, reviewerFamily, ...version }) => ({
      ...version,
      sections: readSections(sections),
      quotes: quotesSent(quotes),
      reviewerName: reviewerGiven === null ? null : `${reviewerGiven} ${reviewerFamily}`,
    })),
    mayLook: (report.isSupervisor || report.isCover) && !report.hasWritten,
    today: read.today,
  }
}

const quotesSent = (stored: unknown) => (Array.isArray(stored) ? (stored as readonly QuoteSent[]) : [])

/** What a version says that was quoted, and what was decided of the names in it. */
interface QuoteSent {
  readonly sourceKind: string
  readonly section: string
  readonly named: readonly string[]
  readonly decision: string
  readonly reason: string | null
}

/** For its author, while it can still be changed. */
export async function findReportToWrite(read: Read, reportId: string) {
  return toWrite(await findReport(read, reportId))
}

export function toWrite(report: ReportShown) {
  const { text, child } = report
  if (!report.isAuthor || !text || !child) throw new Refused(say.onlyItsAuthor)
  if (report.state === 'released') throw new Refused(say.isReleased)
  return { ...report, text: text satisfies ReportText & { version: number }, child }
}

/** For whoever sees it: a version that waits for them. */
export async function findReportToSee(read: Read, reportId: string) {
  return toSee(await findReport(read, reportId))
}

export function toSee(report: ReportShown) {
  const version = report.versions[0]
  if (report.hasWritten) throw new Refused(say.notYourOwn)
  if (!report.mayLook) throw new Refused(say.onlyReviewers)
  if (report.state !== 'with reviewer' || !version) throw new Refused(say.notWaiting)
  return { ...report, version }
}
