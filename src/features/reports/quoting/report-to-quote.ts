import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { asShown, toWrite } from '../find-report.ts'
import { selectReport } from '../report.queries.ts'
import { quotableOfReport } from './quotable.queries.ts'

/** With everything of the record that its author may choose from. */
export async function loadReportToQuote(read: Read, reportId: string) {
  const found = await selectReport(read, reportId)
    .select(jsonObjectFrom(quotableOfReport(read)).as('quotable'))
    .executeTakeFirst()
  return { report: toWrite(asShown(read, found)), quotable: found?.quotable ?? null }
}
