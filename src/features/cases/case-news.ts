import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { announcement } from '#platform/announcement.ts'

export const occasions = ['opened', 'reviewed', 'closed'] as const
/** What those around a case, and not on it, may have to hear of. */
export type Occasion = (typeof occasions)[number]

/** A case was opened, looked at again or closed, by a team that works as its definition says. */
export const caseNews = announcement<{
  readonly caseId: string
  readonly definition: ServiceDefinition
  readonly occasion: Occasion
}>()
