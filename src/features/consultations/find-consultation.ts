import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { selectConsultation } from './consultation.queries.ts'
import { type Stage, stageOf } from './cycle.ts'
import { say } from './rules.words.ts'

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectConsultation>['executeTakeFirst']>>>

/** One consultation, with all that its pages and its rules need. */
export interface ConsultationShown extends Omit<Found, 'child' | 'attendees'> {
  readonly child: NonNullable<Found['child']>
  readonly stage: Stage
  /** Those who take part in this one. */
  readonly attendees: Found['attendees']
  readonly attendeesOfCycle: Found['attendees']
  /** What was agreed in this one. */
  readonly tasks: Found['actions']
  /** What was agreed before, or elsewhere on the case, and is to be asked about now (HACK-18). */
  readonly toAsk: Found['actions']
  readonly next: Found['consultations'][number] | undefined
  readonly previous: Found['consultations'][number] | undefined
  readonly today: string
  /** Where the reader meets the child, and so which name is safe to use with them. */
  readonly readerAt: 'school' | 'service'
}
export type AttendeeShown = ConsultationShown['attendees'][number]
export type ActionShown = ConsultationShown['tasks'][number]

/** The consultation, or a 404 that does not say whether there is one. That it was looked at is in the log. */
export async function findConsultation(read: Read, consultationId: string): Promise<ConsultationShown> {
  const found = await shown(read, selectConsultation(read, consultationId))
  read.seen('consultation', { children: [found.childId], caseId: found.caseId, consultationId })
  return found
}

/** The consultation for a form that changes it: says at once, and in words, why it cannot be. */
export async function findConsultationToChange(read: Read, consultationId: string): Promise<ConsultationShown> {
  const found = await findConsultation(read, consultationId)
  mustBeChangeable(found)
  return found
}

/** The same, held: nobody else changes it until this change is kept or thrown away. */
async function holdConsultation(write: Write, consultationId: string): Promise<ConsultationShown> {
  const found = await shown(write, selectConsultation(write, consultationId).forUpdate('consultation'))
  mustBeTheirs(found)
  return found
}

/** The same, for what can only be changed before it is completed. */
export async function holdConsultationToChange(write: Write, consultationId: string): Promise<ConsultationShown> {
  const held = await holdConsultation(write, consultationId)
  mustBeChangeable(held)
  return held
}

function mustBeTheirs({ isTheirsToWorkOn }: Found | ConsultationShown) {
  if (!isTheirsToWorkOn) throw new Refused(say.notTheirs)
}

function mustBeChangeable(consultation: Pick<ConsultationShown, 'isTheirsToWorkOn' | 'state' | 'cycleState'>) {
  if (!consultation.isTheirsToWorkOn) throw new Refused(say.notTheirs)
  if (consultation.state === 'completed') throw new Refused(say.completed)
  if (consultation.cycleState === 'ended') throw new Refused(say.cycleEnded)
}

async function shown(read: Read, query: ReturnType<typeof selectConsultation>): Promise<ConsultationShown> {
  const found = await query.executeTakeFirst()
  if (!found?.child) throw new NotFound('Consultation')
  const { id, number, length, consultations, actions, child } = found
  const readerAt = placeOf(read.actor)
  return {
    ...found,
    child: onlyWhatIsSafe(child, readerAt),
    stage: stageOf(number, length),
    attendeesOfCycle: found.attendees,
    attendees: found.attendees.filter(({ consultationId }) => consultationId === id),
    tasks: actions.filter(({ consultationId }) => consultationId === id),
    toAsk: actions.filter(({ consultationId, status }) => consultationId !== id && status === 'open'),
    next: consultations.find((one) => one.number === number + 1),
    previous: consultations.find((one) => one.number === number - 1),
    today: read.today,
    readerAt,
  }
}
