import { verb } from '#features/access/verb.ts'
import { actionsToAgree, agreedEvent } from '#features/actions/agree-actions.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import { tell } from '#features/notices/tell.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { SchoolCalendar } from '#features/schools/school-days.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day, dayIn } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import type { MeetingKind } from '../report.ts'
import { say } from '../rules.words.ts'
import { changeCall, holdCaseWithWorkers, insertCall } from './calls.queries.ts'
import { findCallToSupervise, loadCall } from './find-call.ts'
import { words } from './calls.words.ts'

export interface When {
  readonly day: Day
  /** As the clock on the wall says: `09:30`. */
  readonly time: string
  readonly place: string
}

export interface Asking extends When {
  readonly workerId: string
  readonly meetingKind: MeetingKind
  readonly whose: string
  readonly wantsReport: boolean
  readonly wantsBrief: boolean
  readonly note: string | null
}

/** School days before a meeting on which whoever is asked to it is reminded (CSW-15). */
const REMIND_BEFORE = [10, 5, 2] as const

/** The days of the reminders that are still to come. */
function reminderDays(calendar: SchoolCalendar, day: Day, today: Day): Day[] {
  const days = REMIND_BEFORE.map((before) => calendar.addSchoolDays(day, -before))
  return [...new Set(days)].filter((one) => one > today)
}

/**
 * A supervisor asks a worker to come to a meeting (CSW-14), with a written report, a verbal one or both (CSW-15). The worker
 * has an action of it, and is reminded.
 */
export const askToMeeting = verb('ask for reports', async (write: Write, caseId: string, asking: Asking) => {
  const held = await holdCaseWithWorkers(write, caseId)
  if (!held) throw new NotFound('Case')
  if (!held.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
  if (held.status === 'closed') throw new Refused(say.caseClosed)
  const { day, time, workerId, wantsReport, wantsBrief, ...rest } = asking
  const worker = held.workers.find(({ staffId }) => staffId === workerId)
  if (!worker) throw new Refused(say.notAWorker, 'workerId')
  if (!wantsReport && !wantsBrief) throw new Refused(say.nothingAsked, 'wants')
  mustBeToCome(write, day)

  const calendar = await schoolCalendarOf(write, held.schoolId)
  const { childId, schoolId, teamId } = held
  const t = words(write.actor.language)
  const about = { childId, caseId, schoolId, teamId }
  const { actions, statement } = actionsToAgree(write, about, [
    {
      what: t.action(t.kinds[asking.meetingKind], wantsReport),
      ...{ ownerKind: 'staff', ownerStaffId: workerId, ownerName: `${worker.givenName} ${worker.familyName}` },
      ...{ place: 'elsewhere', dueOn: day, audience: 'service' },
    },
  ])
  const [action] = actions
  const id = write.newId()
  const at = momentOf(day, time)
  const remindOn = reminderDays(calendar, day, write.today)
  await insertCall(
    write,
    { ...rest, id, childId, caseId, teamId, workerId, wantsReport, wantsBrief, at, remindOn, actionId: action!.id },
    statement!,
  )
  await addToChronology(write, agreedEvent(about, action!))
  write.audit('asked to a meeting', { children: [childId], caseId, callId: id, workerId })
  await tell(write, 'asked to a meeting', [workerId], { childId, caseId, callId: id })
  return { callId: id }
})

/** The meeting is on another day, or elsewhere: the reminders go with it. */
export const moveMeeting = verb(
  'ask for reports',
  async (write: Write, callId: string, when: When, version: number) => {
    const call = await findCallToSupervise(write, callId)
    mustBeToCome(write, when.day)
    const calendar = await schoolCalendarOf(write, call.schoolId)
    const { childId, caseId, workerId } = call
    const changed = await changeCall(write, callId, version, {
      at: momentOf(when.day, when.time),
      place: when.place,
      remindOn: reminderDays(calendar, when.day, write.today),
    })
    if (changed.numUpdatedRows === 0n) throw new Conflict()
    write.audit('meeting moved', { children: [childId], caseId, callId })
    await tell(write, 'meeting moved', [workerId], { childId, caseId, callId })
  },
)

/** The meeting does not take place. */
export const callOffMeeting = verb('ask for reports', async (write: Write, callId: string, version: number) => {
  const { childId, caseId, workerId } = await findCallToSupervise(write, callId)
  const changed = await changeCall(write, callId, version, { calledOffBy: write.actor.id, calledOffAt: write.now })
  if (changed.numUpdatedRows === 0n) throw new Conflict()
  write.audit('meeting called off', { children: [childId], caseId, callId })
  await tell(write, 'meeting called off', [workerId], { childId, caseId, callId })
})

/** Whether the worker was there, and why not (CSW-14). */
export const tellWhoCame = verb(
  'write reports',
  async (
    write: Write,
    callId: string,
    { attended, whyNot }: { attended: boolean; whyNot: string | null },
    version: number,
  ) => {
    const call = await loadCall(write, callId)
    if (!call.isTheirsToWorkOn) throw new Refused(say.notYours)
    if (call.calledOffAt) throw new Refused(say.calledOff)
    if (dayIn(call.at) > write.today) throw new Refused(say.notYet)
    if (!attended && !whyNot) throw new Refused(say.whyNotThere, 'whyNot')
    const changed = await changeCall(write, callId, version, {
      attended,
      whyNot: attended ? null : whyNot,
      toldBy: write.actor.id,
      toldAt: write.now,
    })
    if (changed.numUpdatedRows === 0n) throw new Conflict()
    write.audit('who came to a meeting', { children: [call.childId], caseId: call.caseId, callId, attended })
  },
)

function mustBeToCome({ today }: Write, day: Day) {
  if (day < today) throw new Refused(say.inThePast, 'day')
  if (day > addDays(today, 366)) throw new Refused(say.tooFar, 'day')
}
