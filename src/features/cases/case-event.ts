import type { EventKind, StoryEvent } from '#features/chronology/add-to-chronology.ts'
import type { HeldCase } from './held-case.ts'

/** An event of a case. Everybody on the case may read it, so it holds nothing that they should not. */
export function caseEvent(
  { id, childId, requestId, schoolId, teamId }: Pick<HeldCase, 'id' | 'childId' | 'requestId' | 'schoolId' | 'teamId'>,
  kind: EventKind,
  headline: string,
  { significant = true } = {},
): StoryEvent {
  return { caseId: id, childId, requestId, schoolId, teamId, audience: 'case', kind, headline, significant }
}
