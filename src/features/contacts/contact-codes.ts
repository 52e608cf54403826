/**
 * What a contact can be, each word with its code in the Mental Health Services Data Set (v6), so that an export is a
 * projection. `null` where the data set has nothing to say.
 */

/** ATTENDANCE STATUS. Who cancelled decides the code: a school cancels on behalf of its pupil. */
const attendanceCodes = {
  attended: '5',
  late: '6',
  'ended early': '5',
  'too late to be seen': '7',
  'was not brought': '3',
  cancelled: null,
} as const
const cancelledCodes = { family: '2', school: '2', service: '4' } as const

/** CONSULTATION MECHANISM (MENTAL HEALTH). It has no letter: that is its “other (not listed)”. */
const modeCodes = {
  'face to face': '01',
  phone: '02',
  video: '11',
  'talk type': '04',
  letter: '98',
  email: '05',
  text: '09',
} as const

/** ACTIVITY LOCATION TYPE CODE. What is said or written from afar has no place. */
const placeCodes = { school: 'L01', home: 'A01', community: 'N02', 'not in person': null } as const

export type Attendance = keyof typeof attendanceCodes
export type CancelledBy = keyof typeof cancelledCodes
export type Mode = keyof typeof modeCodes
export type ContactPlace = keyof typeof placeCodes

const keysOf = <K extends string>(codes: Record<K, unknown>) => Object.keys(codes) as K[]
export const attendances = keysOf(attendanceCodes)
export const cancellers = keysOf(cancelledCodes)
export const modes = keysOf(modeCodes)
export const contactPlaces = keysOf(placeCodes)

export interface Happening {
  readonly attendance: string
  readonly cancelledBy?: string | null | undefined
  readonly mode: string
}

export function mhsdsAttendance({ attendance, cancelledBy }: Omit<Happening, 'mode'>): string | null {
  if (attendance === 'cancelled') return cancelledCodes[cancelledBy as CancelledBy] ?? null
  return attendanceCodes[attendance as Attendance] ?? null
}

export function mhsdsMechanism(mode: string): string | null {
  return modeCodes[mode as Mode] ?? null
}

export function mhsdsLocation(place: string): string | null {
  return placeCodes[place as ContactPlace] ?? null
}

/** Those who were seen. Too late to be seen (7) was not, though somebody came. */
const SEEN = ['5', '6']
/** Both were there and could answer. Writing to somebody is work, and is no contact. */
const SPOKEN = ['01', '02', '04', '11']

export const seenAttendances = attendances.filter((attendance) => SEEN.includes(attendanceCodes[attendance] ?? ''))
export const spokenModes = modes.filter((mode) => SPOKEN.includes(modeCodes[mode]))

/** Whether somebody came, or was seen: then there is something to write. */
export function wasSeen({ attendance }: Pick<Happening, 'attendance'>): boolean {
  return (seenAttendances as readonly string[]).includes(attendance)
}

/** NHS England’s rule, and the only one we count by: attended, and by a mechanism in which both could answer. */
export function countsAsContact({ attendance, mode }: Happening): boolean {
  return wasSeen({ attendance }) && (spokenModes as readonly string[]).includes(mode)
}
