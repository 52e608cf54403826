import { may } from '#features/access/policy.ts'
import { prolonged } from '#features/cases/prolonged.ts'
import { asLiaison } from '#features/liaison/liaison-of.ts'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { schoolCalendarOfCase } from '#features/schools/school-calendar-of.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import { selectCasePage } from './case-page.queries.ts'
import { type Ahead, whatIsNext } from './what-is-next.ts'

export type CaseRecord = Awaited<ReturnType<typeof readCase>>

/** All that the reader may know of a case, or a 404 that does not say whether there is one. */
export async function readCase(read: Read, caseId: string) {
  const [found, calendar] = await Promise.all([
    selectCasePage(read, caseId).executeTakeFirst(),
    schoolCalendarOfCase(read, caseId),
  ])
  if (!found?.child) throw new NotFound('Case')
  const {
    definition: stored,
    reviews,
    toWriteUp,
    child,
    leadGiven,
    leadFamily,
    firstChildContactAt,
    firstParentContactAt,
    hasPlace,
    allocated,
    latest,
    aimSpokenOfOn,
    saidByPlan,
    ...shown
  } = found
  const rest = { ...shown, isTheirsToWorkOn: hasPlace || shown.isTheirsToSupervise }
  read.seen('case', { children: [rest.childId], caseId })
  const definition = readDefinition(stored)
  const place = placeOf(read.actor)
  const held = reviews.filter(({ heldOn }) => heldOn !== null)
  const isOpen = rest.status !== 'closed'
  const reviewAhead = isOpen ? reviews.find(({ heldOn }) => heldOn === null) : undefined
  const mayDoNow = mayDo(read, rest)
  const isNew = mayDoNow.work && rest.status !== 'paused' && !firstChildContactAt && !firstParentContactAt
  const next = whatIsNext({
    ...rest,
    firstContactBy: isNew
      ? calendar.addSchoolDays(dayIn(rest.openedAt), definition.promises.firstContactWithin)
      : undefined,
    reviewAhead: reviewAhead && { dueOn: reviewAhead.dueOn, kind: reviewAhead.kind as 'watchful waiting' | 'case' },
    consultation: isOpen ? nextConsultation(rest.cycle) : undefined,
    toWriteUp: toWriteUp.map(({ id, at }) => ({ id, by: writtenUpBy(new Date(at), definition.writtenUpWithinHours) })),
  })
  return {
    ...rest,
    child: onlyWhatIsSafe(child, place),
    place,
    hasMetChild: firstChildContactAt !== null,
    leadName: `${leadGiven} ${leadFamily}`,
    socialWork: asLiaison({ allocated, latest, aimSpokenOfOn, saidByPlan, firstChildContactAt }),
    definition,
    lastReview: held[0],
    prolonged: isOpen ? prolonged(courseOf(rest.needs, held), definition.prolonged, read.today) : undefined,
    next: next.map((one) => ({
      ...one,
      schoolDaysLate: one.day < read.today ? calendar.schoolDaysBetween(one.day, read.today) : 0,
    })),
    may: mayDoNow,
    today: read.today,
  }
}

function courseOf(needs: readonly { startedOn: string | null }[], held: readonly { progress: string | null }[]) {
  return {
    needsStartedOn: needs.map(({ startedOn }) => startedOn),
    progressAtReviews: held.map(({ progress }) => progress),
  }
}

interface OfCycle {
  readonly state: string
  readonly consultations: readonly {
    readonly id: string
    readonly number: number
    readonly state: string
    readonly at: Date | string | null
    readonly bookBy: Day
  }[]
}

/** The next one to be held or booked, of a cycle that goes on. */
function nextConsultation(cycle: OfCycle | null): Ahead['consultation'] {
  const next = cycle?.state === 'under way' && cycle.consultations.find(({ state }) => state !== 'completed')
  if (!next) return undefined
  const { id, number, at, bookBy } = next
  return { id, number, isBooked: at !== null, day: at === null ? bookBy : dayIn(new Date(at)) }
}

function writtenUpBy(at: Date, hours: number) {
  return dayIn(new Date(at.getTime() + hours * 3_600_000))
}

/** What this reader may do with the case now: only that is offered. */
function mayDo({ actor }: Read, helpCase: { status: string; isTheirsToWorkOn: boolean; isTheirsToSupervise: boolean }) {
  const work = helpCase.isTheirsToWorkOn && helpCase.status !== 'closed'
  const leadsSchool = actor.roles.has('school lead') && helpCase.status !== 'closed'
  return {
    work,
    pause: work && helpCase.status !== 'paused',
    resume: work && helpCase.status === 'paused',
    watch: work && helpCase.status !== 'watchful waiting',
    seeAttendance: may(actor, 'see attendance'),
    agreeActions: (work || leadsSchool) && may(actor, 'agree actions'),
    supervise: helpCase.isTheirsToSupervise && helpCase.status !== 'closed',
  }
}
