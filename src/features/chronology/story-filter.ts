import type { Day } from '#platform/dates/day.ts'
import type { EventGroup } from './event-groups.ts'

/** Which part of a story to show. It is all in the page’s address, so that it can be kept and come back to. */
export interface StoryFilter {
  readonly significant: boolean
  readonly groups: readonly EventGroup[]
  readonly from: Day | null
  readonly to: Day | null
}

export const wholeStory: StoryFilter = { significant: false, groups: [], from: null, to: null }

/** Where an older page of it begins: the time and the id of the last event shown. */
export interface Before {
  readonly at: Date
  readonly id: string
}
