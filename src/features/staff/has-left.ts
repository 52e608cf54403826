import { announcement } from '#platform/announcement.ts'

/** Somebody has left, or will leave one team or school: what they led or were to do there needs somebody else. */
export const personHasLeft = announcement<{ readonly staffId: string; readonly organisationId?: string }>()
