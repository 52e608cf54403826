import { isOfTheService } from '#features/meetings/circles.ts'
import type { Member } from '#features/meetings/at-the-table.ts'
import { nextMeetingDay } from '#features/meetings/series-days.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import { schoolCalendarOfMeeting } from '#features/schools/school-calendar-of.ts'
import type { Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import { type LiveItem, selectLive } from './live.queries.ts'
import type { Around } from './quick-line.ts'
import type { Days } from './quick-due.ts'
import { say } from './rules.words.ts'
import { endsAt } from './time-left.ts'

/** How far ahead a line can say by when. A day after that is a day like any other. */
const DAYS_AHEAD = 200
const REVIEW_AFTER = 28

/** An item as it is on a screen. Of one that others may not see, nothing is there but that. */
export type OnScreen = LiveItem & { readonly isHidden: false }
export interface Hidden {
  readonly id: string
  readonly state: string
  readonly isHidden: true
}

export type Screen = 'shared' | 'mine'

export interface Live {
  readonly meeting: Omit<NonNullable<Awaited<ReturnType<typeof selectLive>>>, 'items' | 'members'>
  readonly endsAt: Date
  readonly now: Date
  readonly items: readonly (OnScreen | Hidden)[]
  readonly members: readonly Member[]
  readonly screen: Screen
  /** Whether anything on the agenda is only for some of those who sit there, and for this person. */
  readonly hasRestricted: boolean
  readonly canWrite: boolean
  readonly today: Day
  readonly nextMeeting: Day
  /** When a table looks again, where nobody says otherwise: at its meeting in four weeks or after. */
  readonly reviewOn: Day
  /** Days to come on which the school is shut, and why. */
  readonly shut: Readonly<Record<Day, string>>
}

/** Everything of a meeting that its page shows while it is held, in two statements. */
export async function liveMeeting(read: Read, meetingId: string, screen: Screen, language: Language): Promise<Live> {
  const [found, calendar] = await Promise.all([selectLive(read, meetingId), schoolCalendarOfMeeting(read, meetingId)])
  if (!found) throw new NotFound('Meeting')
  if (!found.mine) throw new Refused(say.notYourTable)
  const { items, members, ...meeting } = found
  const meetsNext = (from: Day) => nextMeetingDay(calendar, meeting, from) ?? from
  const live: Live = {
    meeting,
    endsAt: endsAt(meeting),
    now: read.now,
    items: items.map((item) => onScreen(item, screen)),
    members,
    screen,
    hasRestricted: items.some(({ isRestricted }) => isRestricted),
    canWrite: isOfTheService(meeting.mine),
    today: read.today,
    nextMeeting: meetsNext(addDays(later(read.today, meeting.onDay), 1)),
    reviewOn: meetsNext(addDays(read.today, REVIEW_AFTER)),
    shut: daysShut(calendar, read.today, language),
  }
  logLook(read, live)
  return live
}

function onScreen(item: LiveItem, screen: Screen): OnScreen | Hidden {
  if (item.isRestricted && screen === 'shared') return { id: item.id, state: item.state, isHidden: true }
  return { ...item, isHidden: false }
}

/** A restricted child is in the log, but not under the child’s own name: that they were spoken of is told to nobody else. */
function logLook(read: Read, { meeting, items }: Live): void {
  const shown = items.filter((item) => !item.isHidden)
  const open = shown.filter(({ isRestricted }) => !isRestricted)
  const restricted = shown.filter(({ isRestricted }) => isRestricted)
  read.seen('meeting, live', {
    children: open.flatMap(({ childId }) => childId ?? []),
    meetingId: meeting.id,
    itemIds: restricted.map(({ id }) => id),
  })
}

const later = (one: Day, other: Day) => (one > other ? one : other)

function daysShut(calendar: SchoolCalendar, today: Day, language: Language): Record<Day, string> {
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead))
  return Object.fromEntries(
    days.flatMap((day) => {
      const why = calendar.whyNotSchoolDay(day)
      return why ? [[day, why.name[language]]] : []
    }),
  )
}

export function daysOf({ today, nextMeeting, shut }: Pick<Live, 'today' | 'nextMeeting' | 'shut'>): Days {
  return { today, nextMeeting, whyShut: (day) => shut[day] }
}

/** The item on the table: the one that was asked for, or the first that is still to do. */
export function itemOnTable({ items }: Pick<Live, 'items'>, asked: string | undefined): OnScreen | Hidden | undefined {
  return items.find(({ id }) => id === asked) ?? items.find(({ state }) => state === 'waiting') ?? items[0]
}

/** The item before and after, round the end; the next is one that is still to do, if there is any. */
export function neighbours({ items }: Pick<Live, 'items'>, id: string | undefined) {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return { before: undefined, after: undefined }
  const inOrder = [...items.slice(at + 1), ...items.slice(0, at)]
  return { before: items[at - 1]?.id, after: (inOrder.find(({ state }) => state === 'waiting') ?? inOrder[0])?.id }
}

/** Whom and what a line is read with. */
export function aroundLine(
  { members, meeting, ...days }: Live,
  seatsOf: (member: Member) => readonly string[],
): Around {
  return {
    people: members.map((member) => ({
      id: member.id,
      name: member.fullName,
      initials: member.initials,
      seats: seatsOf(member),
    })),
    days: daysOf(days),
    writer: meeting.mine?.id,
  }
}
