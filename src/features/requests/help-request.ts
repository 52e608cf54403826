import type { Selectable } from 'kysely'
import type { RequestStatus, HelpRequest as Row } from '#platform/db/tables.ts'

export type { RequestStatus }
export type HelpRequest = Selectable<Row>

/** Somebody still has to answer. A request is never closed without a word to whoever sent it. */
export const openStatuses = [
  'needs detail',
  'awaiting screening',
  'awaiting decision',
  'more detail asked',
  'accepted',
] as const satisfies readonly RequestStatus[]

export const closedStatuses = [
  'allocated',
  'advised',
  'signposted',
  'declined',
  'safeguarding',
  'duplicate',
  'withdrawn',
] as const satisfies readonly RequestStatus[]

type Stands = Pick<HelpRequest, 'status'>

export const isOpen = ({ status }: Stands) => (openStatuses as readonly RequestStatus[]).includes(status)
/** Something still comes of it: another request can be the same as this one, and both hear of it. */
export const goesOn = ({ status }: Stands) => isOpen({ status }) || status === 'allocated'
/** Nobody helps by this request: what was learned of the child by it ends with it. */
export const endsWithoutHelp = (status: RequestStatus) => status !== 'allocated' && !isOpen({ status })
export const awaitsDetail = ({ status }: Stands) => status === 'needs detail' || status === 'more detail asked'
export const awaitsScreening = ({ status }: Stands) => status === 'awaiting screening'
export const awaitsDecision = ({ status }: Stands) => status === 'awaiting decision'
/** On the waiting list: help is agreed, and nobody has been found yet. */
export const awaitsSomebody = ({ status }: Stands) => status === 'accepted'

/** What the school’s lead can answer (HAST-9). */
export const screenings = ['send on', 'more detail', 'advise', 'safeguarding', 'duplicate'] as const
export type Screening = (typeof screenings)[number]

/** What a supervisor can answer. */
export const decisions = [
  'accept',
  'more detail',
  'advise',
  'signpost',
  'decline',
  'safeguarding',
  'duplicate',
] as const
export type Decision = (typeof decisions)[number]

export const levelsOfNeed = ['low', 'moderate', 'high', 'not sure'] as const
export type LevelOfNeed = (typeof levelsOfNeed)[number]

export const parentTold = ['yes', 'no', 'not yet'] as const
export type ParentTold = (typeof parentTold)[number]
