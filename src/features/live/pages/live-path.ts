import type { Screen } from '../live-meeting.ts'

/** The live page, with a child on the table. A screen that others can see is the rule, and is not said. */
export function livePath(meetingId: string, { item, screen }: { item?: string | undefined; screen?: Screen }): string {
  const query = new URLSearchParams({ ...(item ? { item } : {}), ...(screen === 'mine' ? { screen } : {}) })
  return `/meetings/${meetingId}/live${query.size > 0 ? `?${query}` : ''}`
}
