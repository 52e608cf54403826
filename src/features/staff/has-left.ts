import { announcement } from '#platform/announcement.ts'

/** Somebody has left: what they led or were to do needs somebody else. */
export const personHasLeft = announcement<{ readonly staffId: string }>()
