import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { insertCase, letCaseKnowTheChild } from './opening.queries.ts'

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

/** Opens a case for a request. Whoever calls it has the permission, and notes on the request which case it became. */
export async function openCase(write: Write, { request, leadId, aim }: Opening): Promise<{ caseId: string }> {
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
  await insertCase(write, { caseId, requestId, childId, schoolId, teamId, leadId, aim }, begins)
  await letCaseKnowTheChild(write, { caseId, childId, teamId, leadId })
  write.audit('case opened', { children: [childId], caseId, requestId, leadId })
  await tell(write, 'case given to you', [leadId], { childId, caseId, requestId })
  return { caseId }
}
