import { verb } from '#features/access/verb.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { holdWholeCase } from '#features/cases/whole-case.ts'
import type { WithWhom } from '#features/contacts/contact.ts'
import { keepingContact } from '#features/contacts/keeping-contact.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { withoutTask } from '../attendee.ts'
import { type ConsultationShown, holdConsultationToChange } from '../find-consultation.ts'
import { say, withoutTaskYet } from '../rules.words.ts'
import { completing } from './completing.queries.ts'

interface Completing {
  /** What was talked about, in a few lines: the note of the contact (HACK-7). */
  readonly note: string
  readonly minutes: number | null
  /** Why somebody leaves without a task, by who takes part (HACK-20). */
  readonly noTaskWhy: Readonly<Record<string, string>>
  /** Why the first consultation ends without any (HACK-17). */
  readonly whyNoActions: string | null
}

/**
 * Ends a consultation: what was agreed is frozen as its plan, and it is a contact of its own kind, in the story. It cannot be
 * completed while somebody who was there has nothing to do, except with a reason.
 */
export const completeConsultation = verb(
  'work on cases',
  async (write: Write, consultationId: string, given: Completing, version?: number) => {
    const consultation = await holdConsultationToChange(write, consultationId)
    const reasoned = withReasons(consultation, given.noTaskWhy)
    mustBeHeld(write, reasoned)
    mustHaveLookedBack(reasoned)
    mustHaveAPlan(reasoned, given)
    mustHaveAnswered(reasoned)

    const { caseId, childId, cycleId, next } = reasoned
    const helpCase = await holdWholeCase(write, caseId)
    mustBeOpen(helpCase)
    const contact = await keepingContact(write, helpCase, contactOf(reasoned, given))
    const { contactId, statements } = contact
    await completing(write, reasoned, { ...given, contactId, along: statements }, version)
    await contact.whenKept()
    write.audit('consultation completed', { children: [childId], ...{ caseId, cycleId, consultationId, contactId } })
    return { cycleId, next: next?.state === 'planned' ? next : undefined }
  },
)

function withReasons(consultation: ConsultationShown, reasons: Completing['noTaskWhy']): ConsultationShown {
  const attendees = consultation.attendees.map((one) => ({ ...one, noTaskWhy: reasons[one.id] ?? null }))
  return { ...consultation, attendees }
}

function mustBeHeld({ now }: Write, { at, attendees }: ConsultationShown) {
  if (!at) throw new Refused(say.bookFirst)
  if (at > now) throw new Refused(say.notYetHeld)
  if (attendees.some(({ came }) => came === null)) throw new Refused(say.whoCame)
  if (attendees.filter(({ came }) => came).length < 2) throw new Refused(say.nobodyCame)
}

/** What was agreed in this cycle before is asked about, each action and all in all (HACK-18, HACK-22). */
function mustHaveLookedBack({ number, toAsk, consultations, overall }: ConsultationShown) {
  if (number === 1) return
  const ofThisCycle = new Set(consultations.map(({ id }) => id))
  if (toAsk.some(({ consultationId }) => consultationId && ofThisCycle.has(consultationId)))
    throw new Refused(say.actionsNotAsked)
  if (!overall) throw new Refused(say.overallMissing)
}

/** The first may end without actions, with a reason (HACK-17). Planning again ends with a plan, and a task each (HACK-19, HACK-20). */
function mustHaveAPlan({ stage, tasks, attendees }: ConsultationShown, { whyNoActions }: Completing) {
  if (stage === 'meet' && tasks.length === 0 && !whyNoActions) throw new Refused(say.whyNoActions, 'whyNoActions')
  if (stage !== 'plan again') return
  if (tasks.length === 0) throw new Refused(say.noPlan)
  const missing = withoutTask(attendees, tasks)
  if (missing.length > 0) throw new Refused(withoutTaskYet(missing.map(({ name }) => name)))
}

/** The last one ends with its answers (HACK-23, HACK-24); one that is the first as well meets and decides at once. */
function mustHaveAnswered({ number, length, better }: ConsultationShown) {
  if (number === length && !better) throw new Refused(say.noAnswers)
}

function contactOf({ at, place, attendees, facilitatorId }: ConsultationShown, { note, minutes }: Completing) {
  const there = attendees.filter(({ came }) => came)
  return {
    kind: 'consultation' as const,
    withWhom: withWhom(there),
    withNames: there.map(({ name }) => name).join(', '),
    workerId: facilitatorId,
    at: at!,
    minutes,
    mode: 'face to face' as const,
    place: 'school' as const,
    attendance: 'attended' as const,
    content: place ? `${note}\n\n${place}` : note,
    audience: 'case' as const,
  }
}

function withWhom(there: readonly Pick<ConsultationShown['attendees'][number], 'kind'>[]): WithWhom[] {
  const is = (kind: string) => there.some((one) => one.kind === kind)
  const all: WithWhom[] = [
    ...(is('young person') ? ['child' as const] : []),
    ...(is('parent or carer') ? ['parent or carer' as const] : []),
    ...(is('staff') ? ['class teacher' as const] : []),
    ...(is('partner') ? ['other' as const] : []),
  ]
  return all.length > 0 ? all : ['other']
}
