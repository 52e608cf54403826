import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { suggested } from '../cycle.ts'
import { type ConsultationShown, holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'
import { bookingConsultation, insertAttendees } from './booking.queries.ts'

interface Booking {
  readonly day: Day
  /** As the clock on the wall says: `09:30`. */
  readonly time: string
  readonly place: string | null
  /** The school is shut, and it is held all the same: in the holidays, at home. */
  readonly allTheSame?: boolean
}

/** Says when and where a consultation is, or moves it. Whoever took part in the one before is on it too. */
export const bookConsultation = verb(
  'work on cases',
  async (write: Write, consultationId: string, booking: Booking, version?: number) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    const { previous, schoolId, childId, caseId, cycleId } = consultation
    if (previous && previous.state !== 'completed') throw new Refused(say.previousFirst)
    mustBeSoon(write, booking.day)
    const calendar = await schoolCalendarOf(write, schoolId)
    if (!booking.allTheSame && !calendar.isSchoolDay(booking.day)) throw new Refused(say.shutOnThatDay, 'allTheSame')

    const at = momentOf(booking.day, booking.time)
    const wasBooked = consultation.state === 'booked'
    const { next } = consultation
    const [after] = next ? suggested(calendar, booking.day, [next.number]) : []
    await bookingConsultation(write, consultation, { at, place: booking.place, after }, version)
    await insertAttendees(write, consultation, thoseOfBefore(consultation))
    const about = { children: [childId], ...{ caseId, cycleId, consultationId } }
    if (wasBooked) write.audit('consultation moved', about)
    else write.audit('consultation booked', about)
    await tell(write, 'consultation booked', staffWhoMayRead(consultation), { childId, caseId })
  },
)

function mustBeSoon({ today }: Write, day: Day) {
  if (day < today) throw new Refused(say.inThePast, 'day')
  if (day > addDays(today, 366)) throw new Refused(say.tooFar, 'day')
}

/** Nobody is forgotten between two meetings; who is not needed is taken off. */
function thoseOfBefore({ attendees, previous, ...found }: ConsultationShown) {
  if (!previous || attendees.length > 0) return []
  return found.attendeesOfCycle.filter(({ consultationId }) => consultationId === previous.id)
}

/** Staff who take part and may open the case: others hear of it from whoever leads the talk. */
function staffWhoMayRead({ attendees, readers }: Pick<ConsultationShown, 'attendees' | 'readers'>): string[] {
  return attendees.flatMap(({ staffId }) => (staffId && readers.includes(staffId) ? staffId : []))
}
