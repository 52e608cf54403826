import type { StoryEntry } from '#features/chronology/read-story.ts'
import type { Actor } from '#platform/context.ts'

const openRequests = ['practitioner', 'supervisor', 'school lead', 'education manager']

/** Where an event of a story leads: to what it tells of, where that has a page of its own. */
export function hrefOfEvent({ kind, sourceId, requestId }: StoryEntry, { roles }: Pick<Actor, 'roles'>) {
  if (kind.startsWith('contact')) return sourceId ? `/contacts/${sourceId}` : undefined
  if (kind === 'onward referral') return sourceId ? `/onward/${sourceId}` : undefined
  if (kind.startsWith('action')) return sourceId ? `/actions/${sourceId}` : undefined
  const mayOpen = openRequests.some((role) => roles.has(role))
  return kind.startsWith('request') && requestId && mayOpen ? `/requests/${requestId}` : undefined
}
