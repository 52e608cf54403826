import { verb } from '#features/access/verb.ts'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import { languageOfYoungPerson } from '#features/people/own-channel-of.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { aboutConsultation } from '../booking/booking.queries.ts'
import { selectAdult } from '../booking/candidates.queries.ts'
import { type AttendeeShown, type ConsultationShown, holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'
import { safeWays, type WayToInvite, whyNotInvite } from './may-invite.ts'

/** Nobody has answered by then: whoever sent it is reminded. */
const REMIND_AFTER = 5

export interface Inviting {
  readonly how: WayToInvite
  /** Up to three times to choose from. Where the consultation is booked, its time is the one. */
  readonly offered: readonly Date[]
  readonly interpreter: string | null
  /** Why somebody without parental responsibility is asked, and who agreed. */
  readonly withoutResponsibility: string | null
}

/**
 * Asks somebody to come, and keeps how. Of an adult it is looked at first whether they may be: court orders, who may be told,
 * parental responsibility, the way that is safe (HACK-14). An invitation before it, to the same person, is taken back.
 */
export const invite = verb(
  'work on cases',
  async (write: Write, consultationId: string, attendeeId: string, inviting: Inviting) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    const to = consultation.attendees.find(({ id }) => id === attendeeId)
    if (!to) throw new NotFound('Attendee')
    const adult = await mayBeInvited(write, consultation, to, inviting)
    const offered = timesToOffer(write, consultation, inviting)
    const calendar = await schoolCalendarOf(write, consultation.schoolId)
    const invitationId = write.newId()
    const { areaId, id: sentBy } = write.actor
    await write.db
      .with('before', (db) =>
        db
          .updateTable('consultationInvitation')
          .set({ takenBackAt: write.now })
          .where('areaId', '=', areaId)
          .where('attendeeId', '=', attendeeId)
          .where('answer', 'is', null)
          .where('takenBackAt', 'is', null),
      )
      .insertInto('consultationInvitation')
      .values({
        ...aboutConsultation(write, consultation),
        id: invitationId,
        ...{ attendeeId, relationshipId: to.relationshipId, adultId: to.adultId, toName: to.name },
        how: inviting.how,
        language:
          to.kind === 'young person' ? await theirs(write, consultation) : languageToWriteIn(adult?.language ?? null),
        interpreter: inviting.interpreter,
        withoutResponsibility: adult?.parentalResponsibility === 'no' ? inviting.withoutResponsibility : null,
        offered: [...offered],
        place: consultation.place,
        ...{ sentBy, sentAt: write.now },
        remindOn: calendar.addSchoolDays(write.today, REMIND_AFTER),
      })
      .execute()
    const { childId, caseId } = consultation
    write.audit('consultation invitation sent', {
      children: [childId],
      ...{ caseId, consultationId, invitationId, adultId: to.adultId },
    })
    return { invitationId }
  },
)

async function theirs(write: Write, { childId }: ConsultationShown): Promise<'en' | 'cy'> {
  return (await languageOfYoungPerson(write, childId)) === 'cy' ? 'cy' : 'en'
}

async function mayBeInvited(
  write: Write,
  { childId }: ConsultationShown,
  { relationshipId }: AttendeeShown,
  { how, withoutResponsibility }: Inviting,
) {
  if (!relationshipId) return undefined
  const adult = await selectAdult(write, childId, relationshipId)
  if (!adult) throw new NotFound('Adult')
  const why = whyNotInvite(adult)
  if (why) throw new Refused(why, 'how')
  if (!safeWays(adult).includes(how)) throw new Refused(say.notThatWay, 'how')
  if (adult.parentalResponsibility === 'no' && !withoutResponsibility)
    throw new Refused(say.whyWithoutResponsibility, 'withoutResponsibility')
  return adult
}

function timesToOffer({ now }: Write, { state, at }: ConsultationShown, { offered }: Inviting): readonly Date[] {
  const times = state === 'booked' && at ? [at] : offered
  if (times.length === 0) throw new Refused(say.timeMissing, 'day1')
  if (times.some((time) => time <= now)) throw new Refused(say.timeHasPassed, 'day1')
  return times
}
