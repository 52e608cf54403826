import type { HeldCase } from './held-case.ts'

/** What an event of a case repeats, so that its row policy reads no other table. Everybody on the case may read it. */
export function aboutCase({ id, childId, requestId, schoolId, teamId }: HeldCase) {
  return { caseId: id, childId, requestId, schoolId, teamId, audience: 'case' } as const
}
