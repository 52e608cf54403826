import type { StoryEntry } from '#features/chronology/read-story.ts'
import type { Actor } from '#platform/context.ts'

const openRequests = ['practitioner', 'supervisor', 'school lead', 'education manager']

/** Where an event of a story leads: to what it tells of, where that has a page of its own. */
export function hrefOfEvent({ kind, sourceId, requestId, caseId }: StoryEntry, { roles }: Pick<Actor, 'roles'>) {
  if (kind.startsWith('contact')) return sourceId ? `/contacts/${sourceId}` : undefined
  if (kind === 'onward referral') return sourceId ? `/onward/${sourceId}` : undefined
  if (kind.startsWith('observation')) return sourceId ? `/observations/${sourceId}` : undefined
  if (kind.startsWith('assessment')) return sourceId ? `/assessments/${sourceId}` : undefined
  if (kind.startsWith('strategy')) return sourceId ? `/strategies/${sourceId}` : undefined
  if (kind === 'talked about in supervision') return caseId ? `/cases/${caseId}/supervision` : undefined
  if (kind.startsWith('action')) return sourceId ? `/actions/${sourceId}` : undefined
  const mayOpen = openRequests.some((role) => roles.has(role))
  return kind.startsWith('request') && requestId && mayOpen ? `/requests/${requestId}` : undefined
}
