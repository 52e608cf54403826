import type { Day } from './dates/day.ts'

/**
 * A calendar for other programs (RFC 5545). Sixty lines of our own rather than a library: the few that are kept need a second
 * package for the time zone of London, and know nothing of what must not be said. Their readers test what is written here.
 */
export interface CalendarEvent {
  /** The same for as long as it is the same event, whatever becomes of it. */
  readonly uid: string
  readonly day: Day
  /** `08:30`, by the clock on the wall in London. */
  readonly fromTime: string
  readonly untilTime: string
  readonly changedAt: Date
  /** Higher each time that it changes. */
  readonly sequence: number
  readonly isCancelled: boolean
}

export interface Calendar {
  readonly name: string
  /** What every event says of itself: one word, and never what it is. */
  readonly summary: string
  readonly events: readonly CalendarEvent[]
}

/** Since 1996 the clocks go forward at one on the last Sunday of March, and back at two on the last of October. */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** A calendar as other programs read it (RFC 5545). */
export function calendarText({ name, summary, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Europe/London',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...LONDON,
    ...events.flatMap((event) => eventLines(event, summary)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent, summary: string): string[] {
  const { uid, day, fromTime, untilTime, changedAt, sequence, isCancelled } = event
  const stamp = changedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=Europe/London:${local(day, fromTime)}`,
    `DTEND;TZID=Europe/London:${local(day, untilTime)}`,
    `SUMMARY:${escaped(summary)}`,
    'CLASS:CONFIDENTIAL',
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function local(day: Day, time: string): string {
  return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`
}

/** A text as a value of iCalendar (RFC 5545, 3.3.11). */
export function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
}

const MOST_OCTETS = 75

/** A line of at most 75 octets, not characters; what is more goes on after a space on the next, and no character is cut in two. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > MOST_OCTETS) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part].join('\r\n')
}
