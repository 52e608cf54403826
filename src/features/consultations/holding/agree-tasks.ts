import { verb } from '#features/access/verb.ts'
import type { ActionPlace, NewAction } from '#features/actions/action.ts'
import { agreeActions } from '#features/actions/agree-actions.ts'
import { dueDay } from '#features/actions/due.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { type AttendeeShown, holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'

/** What one person who takes part will do. */
export interface NewTask {
  readonly attendeeId: string
  readonly what: string
  readonly place: ActionPlace
}

/** Agrees who does what until the next time. A task is an action of its owner’s: they are told of it and reminded (HACK-21). */
export const agreeTasks = verb(
  'work on cases',
  async (write: Write, consultationId: string, tasks: readonly NewTask[], by: Day) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    if (tasks.length === 0) throw new Refused(say.nothingAgreed, 'what1')
    if (by < write.today) throw new Refused(say.inThePast, 'day')
    const { caseId, childId, schoolId, teamId, requestId, attendees } = consultation
    const { dueOn } = dueDay(await schoolCalendarOf(write, schoolId), by)
    const actions = tasks.map(({ attendeeId, what, place }): NewAction => {
      const owner = attendees.find(({ id }) => id === attendeeId)
      if (!owner) throw new NotFound('Attendee')
      return { what, ...ownerOf(owner), place, dueOn, audience: 'case' }
    })
    const about = { childId, caseId, requestId, schoolId, teamId, consultationId }
    const { actionIds } = await agreeActions(write, about, actions)
    return { actionIds, dueOn }
  },
)

function ownerOf({ kind, staffId, name }: AttendeeShown) {
  return { ownerKind: kind, ownerStaffId: staffId, ownerName: name }
}
