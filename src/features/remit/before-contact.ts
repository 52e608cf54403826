import { type Guard, isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import { wasPutOffOn } from './plan-beside-request.ts'
import { refuse } from './refuse.ts'
import { say } from './rules.words.ts'
import { type BegunWork, isOpenOn, type Standing, staffingOn, standingOf } from './standing.ts'

/** A contact as far as a remit looks at it. */
export interface ContactToGuard {
  readonly at: Date
  /** The child was met, face to face or from afar. */
  readonly meetsChild: boolean
  /** A parent or carer was met, rung or written to. */
  readonly meetsParent: boolean
  /** The focussed work or playground supervision that it was a session of. */
  readonly workId?: string | null | undefined
}

interface OfCase {
  readonly helpCase: { readonly id: string; readonly childId: string }
  readonly definition: Pick<ServiceDefinition, 'remit'>
}

/**
 * What a remit asks before a contact (CSW-12, CSW-23 to CSW-27, CSW-32, CSW-53, CSW-54). Every verb that keeps a contact of a case calls
 * it. A service without a remit sends no statement for it.
 */
export async function mustKeepToRemit(write: Write, { helpCase, definition }: OfCase, contact: ContactToGuard) {
  const holds = (guard: Guard) => isHeldTo(definition, guard)
  const asks =
    (contact.meetsChild && (holds('planFirst') || holds('familyToldFirst') || holds('liaisonFirst'))) ||
    (contact.meetsParent && holds('approachAskedFirst')) ||
    Boolean(contact.workId)
  if (!asks) return

  const standing = await standingOf(write, helpCase.id)
  const no = (guard: Guard, sentence: Sentence, field = 'withWhom'): never =>
    refuse(write, sentence, field, { guard, childId: helpCase.childId, caseId: helpCase.id })
  const day = dayIn(contact.at)

  if (contact.meetsParent && holds('approachAskedFirst') && !mayMeetParent(standing, day))
    no('approachAskedFirst', say.nobodyAsked)
  if (contact.meetsChild && isFirst(standing.metChildOn, day)) {
    if (holds('familyToldFirst') && !isBy(standing.told?.toldOn, day)) no('familyToldFirst', say.familyNotTold)
    if (holds('liaisonFirst') && !hadLiaised(standing, day)) no('liaisonFirst', say.noLiaison)
  }
  if (contact.meetsChild && holds('planFirst') && !isPlannedOn(standing, day)) no('planFirst', say.noPlanForSession)
  if (!contact.workId) return
  const work = standing.begun.find(({ id }) => id === contact.workId)
  if (!work) throw new Refused(say.notThisWork, 'workId')
  if (!holds('workInPlan')) return
  const planned = standing.works.find(({ id }) => id === work.planWorkId)
  if (!planned) no('workInPlan', say.workNotInPlan, 'workId')
  // The plan of today may have shortened what was begun under an earlier version.
  if (!isOpenOn(work, day) || !planned || !covers(planned, day)) no('workInPlan', say.outsideItsPeriod, 'workId')
  if (!isExtra(work, day)) no('workInPlan', say.notSupernumerary, 'workId')
}

/** Nobody was met before that day. */
function isFirst(metOn: Day | null, day: Day): boolean {
  return metOn === null || metOn > day
}

function isBy(on: Day | undefined, day: Day): boolean {
  return on !== undefined && on <= day
}

function mayMeetParent({ metParentOn, guidance }: Standing, day: Day): boolean {
  return !isFirst(metParentOn, day) || isBy(guidance?.givenOn, day)
}

/** On that day social work was not involved, or had been spoken with: what is written down later is held to its own day. */
function hadLiaised({ planSaysSocialWork, allocations, aimSpokenOfOn }: Standing, day: Day): boolean {
  const isAllocated = allocations.some((social) => covers(social, day))
  return (!planSaysSocialWork && !isAllocated) || isBy(aimSpokenOfOn ?? undefined, day)
}

/** Each time, not only the first (CSW-32): a plan asked the team on that day, or a supervisor had let the work go ahead of one. */
function isPlannedOn({ asked, check }: Standing, day: Day): boolean {
  const isPutOff = check !== null && wasPutOffOn(check, day)
  return isPutOff || asked.some((one) => one.agreedOn <= day && isUntil(one.overOn, day) && covers(one, day))
}

function isUntil(last: Day | null, day: Day): boolean {
  return last === null || day <= last
}

function covers({ fromDay, untilDay }: { fromDay: Day | null; untilDay: Day | null }, day: Day): boolean {
  return (fromDay === null || fromDay <= day) && (untilDay === null || untilDay >= day)
}

/** In the playground the worker is extra to the school’s own staff, or not there (CSW-27). */
function isExtra(work: BegunWork, day: Day): boolean {
  return work.kind !== 'playground supervision' || staffingOn(work, day)?.supernumerary === true
}
