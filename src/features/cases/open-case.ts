import type { QueryCreator } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { letCaseKnowTheChild, oneCaseOfTheTwo, withOpening } from './opening.queries.ts'

export interface Opening {
  readonly request: {
    readonly id: string
    readonly childId: string
    readonly schoolId: string
    readonly teamId: string
  }
  readonly leadId: string
  readonly aim: string | null
}

/**
 * Opens a case for a request: `keep` is given the case and what to put before its own change of the request, so that both are
 * one statement; it also tells the lead worker. Whoever calls it has the permission.
 */
export async function openCase(
  write: Write,
  { request, leadId, aim }: Opening,
  keep: (caseId: string, opening: (db: QueryCreator<Tables>) => QueryCreator<Tables>) => Promise<void>,
): Promise<{ caseId: string }> {
  const { id: requestId, childId, schoolId, teamId } = request
  const caseId = write.newId()
  const begins = {
    childId,
    caseId,
    requestId,
    schoolId,
    teamId,
    sourceId: caseId,
    kind: 'case opened',
    headline: aim ?? '',
    significant: true,
    audience: 'case',
  } as const
  const opened = { caseId, requestId, childId, schoolId, teamId, leadId, aim }
  await oneCaseOfTheTwo(() => keep(caseId, (db) => withOpening(db, write, opened, begins)))
  await letCaseKnowTheChild(write, { caseId, childId, teamId, leadId })
  write.audit('case opened', { children: [childId], caseId, requestId, leadId })
  return { caseId }
}
