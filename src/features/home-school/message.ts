import { type Day, daysBetween } from '#platform/dates/day.ts'

export const directions = ['home to school', 'school to home'] as const
export type Direction = (typeof directions)[number]

export const hows = ['in person', 'phone', 'letter', 'email', 'text', 'diary'] as const
export type How = (typeof hows)[number]

/** A message between home and school that a worker carried or was told of (CSW-48). */
export interface NewMessage {
  readonly direction: Direction
  readonly onDay: Day
  readonly how: How
  readonly atHome: string
  readonly atSchool: string
  readonly words: string
  readonly wantsAnswer: boolean
}

/** A message as it should have been written; with its answer, where it has one. */
export interface CorrectedMessage extends Omit<NewMessage, 'wantsAnswer'> {
  readonly answer: string | null
  readonly answeredOn: Day | null
  readonly why: string
}

/** Weeks over which messages are counted each way. */
export const BALANCE_WEEKS = 12
/** Days without a word either way after which it is said. Counted on the calendar: a family does not stop in the holidays. */
const SILENT_AFTER_DAYS = 28

/** What a case, or all cases at a school, has had of messages lately. */
interface Balance {
  readonly fromHome: number
  readonly fromSchool: number
}

/** How it stands between home and school: nobody has written for long, or only one of the two has. */
export function silenceOf(
  { fromHome, fromSchool }: Balance,
  { lastOn, openedOn }: { readonly lastOn: Day | null; readonly openedOn: Day },
  today: Day,
): 'long silence' | 'only school' | 'only home' | undefined {
  if (daysBetween(lastOn ?? openedOn, today) > SILENT_AFTER_DAYS) return 'long silence'
  if (fromHome === 0 && fromSchool > 1) return 'only school'
  return fromSchool === 0 && fromHome > 1 ? 'only home' : undefined
}
