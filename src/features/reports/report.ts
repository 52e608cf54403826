import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import { isHeldTo } from '#features/teams/service-definition.ts'

const reportStates = ['draft', 'with reviewer', 'seen', 'released'] as const
export type ReportState = (typeof reportStates)[number]

/** The parts of a report, in the order in which it says them: the child’s own words come before anybody’s of them. */
export const sections = ['words', 'purpose', 'work', 'progress', 'strategies', 'family', 'next'] as const
export type Section = (typeof sections)[number]

/** What a report says: its title, and what stands in each part that is not empty. */
export interface ReportText {
  readonly title: string
  readonly sections: Readonly<Partial<Record<Section, string>>>
}

/** What a meeting is that somebody is asked to. */
export const meetingKinds = ['plan meeting', 'review', 'team around the child', 'hearing', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Why a report may be given to somebody. */
export const bases = ['consent', 'public task', 'legal duty', 'safeguarding'] as const
export type Basis = (typeof bases)[number]

/** How it was given. Nothing with a child’s name in it is mailed by the service itself (P42). */
export const ways = ['on their pages', 'by hand', 'post', 'secure mail', 'read out'] as const
export type Way = (typeof ways)[number]

export const recipientKinds = ['meeting', 'staff', 'family', 'other'] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** The parts that a row of the database holds, and nothing else that may be in it. */
export function readSections(stored: unknown): ReportText['sections'] {
  const held = (stored ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    sections.flatMap((section) => {
      const text = held[section]
      return typeof text === 'string' && text.trim() !== '' ? [[section, text]] : []
    }),
  )
}

/** Everything that a report says, as one text. */
export function wholeText({ title, sections: said }: ReportText): string {
  return [title, ...sections.map((section) => said[section] ?? '')].join('\n')
}

/** Whether the service keeps a report in the house until a supervisor has seen it (CSW-16). */
export function isSeenFirst(definition: ServiceDefinition): boolean {
  return isHeldTo(definition, 'reportsSeenFirst')
}
