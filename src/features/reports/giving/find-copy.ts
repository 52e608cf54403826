import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { readSections } from '../report.ts'
import { selectCopy } from './giving.queries.ts'

export type CopyShown = Awaited<ReturnType<typeof findCopy>>

/** A report as it left, for those to whom it was given and those who work with it. There is none before it was released. */
export async function findCopy(read: Read, reportId: string) {
  const found = await selectCopy(read, reportId).executeTakeFirst()
  if (!found) throw new NotFound('Report')
  const { authorGiven, authorFamily, seerGiven, seerFamily, sections, definition, ...copy } = found
  read.seen('released report', { children: [copy.childId], caseId: copy.caseId, reportId })
  return {
    ...copy,
    sections: readSections(sections),
    definition: readDefinition(definition),
    authorName: `${authorGiven} ${authorFamily}`,
    seenByName: seerGiven === null ? null : `${seerGiven} ${seerFamily}`,
    printedAt: read.now,
  }
}
