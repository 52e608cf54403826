import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { PlanBeside } from './plan-beside-request.ts'
import { refuse } from './refuse.ts'
import { say } from './rules.words.ts'

/** What a supervisor says of the plan: it is clearly named there, or there is a day by which it will be. */
export interface PlanAnswer {
  readonly planWorkId?: string | null | undefined
  readonly clearlyNamed?: boolean | undefined
  readonly planDueOn?: Day | null | undefined
  readonly beforePlanWhy?: string | null | undefined
}

/** A request as far as its plan goes. */
interface RequestBesidePlan extends PlanBeside {
  readonly id: string
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
  readonly definition: Pick<ServiceDefinition, 'remit'>
}

/** The longest that work may run ahead of its plan. */
export const MOST_DAYS_BEFORE_PLAN = 28
/** How often it may be put off, one after the other: the first time, and two more. */
const MOST_TIMES_PUT_OFF = 3

/**
 * No request is accepted before the plan in force clearly names what the worker will do and a supervisor has said so (CSW-33); or,
 * with a day and a reason, before there is one (CSW-32). Answers what is to be kept with the acceptance.
 */
export function mustBeInThePlan(write: Write, request: RequestBesidePlan, answer: PlanAnswer) {
  if (!isHeldTo(request.definition, 'planFirst')) return undefined
  if (isWaived(answer)) return planToFollow(write, request, answer)
  if (request.works.length === 0) refuse(write, say.planDoesNotNameIt, 'planDueOn', about(request))
  return inThePlan(write, request, answer)
}

/** Nobody is asked to help unless what was found still holds on the day, or is found anew (CSW-32). */
export function mustStillBeInThePlan(write: Write, request: RequestBesidePlan, answer: PlanAnswer) {
  if (!isHeldTo(request.definition, 'planFirst')) return undefined
  if (stillHolds(request, write.today)) return undefined
  if (isWaived(answer)) return planToFollow(write, request, answer)
  if (!answer.clearlyNamed || request.works.length === 0)
    refuse(write, say.planGoneBeforeAllocation, 'planDueOn', about(request))
  return inThePlan(write, request, answer)
}

/** The plan still names what was ticked; or the day on which it is promised has not gone by. */
export function stillHolds({ works, check }: PlanBeside, today: Day): boolean {
  if (!check) return false
  if (check.found === 'plan to follow') return check.planDueOn! >= today
  return works.some(({ id }) => id === check.planWorkId)
}

/** It was put off as often as it may be: now the plan has to name the work. */
export function isPutOffTooOften({ check }: Pick<PlanBeside, 'check'>): boolean {
  return (check?.timesPutOff ?? 0) >= MOST_TIMES_PUT_OFF
}

export type PlanFoundNow = ReturnType<typeof inThePlan> | ReturnType<typeof planToFollow>

function inThePlan(write: Write, request: RequestBesidePlan, { planWorkId, clearlyNamed }: PlanAnswer) {
  const [first, ...others] = request.works
  const work = planWorkId ? request.works.find(({ id }) => id === planWorkId) : others.length === 0 ? first : undefined
  if (!work) throw new Refused(say.whichWork, 'planWorkId')
  if (!clearlyNamed) refuse(write, say.tickThePlan, 'clearlyNamed', about(request))
  const { id, planId, version, purpose } = work
  return { ...rowOf(write, request), found: 'in the plan', planId, planVersion: version, planWorkId: id, purpose }
}

function isWaived({ clearlyNamed, planDueOn, beforePlanWhy }: PlanAnswer): boolean {
  return !clearlyNamed && Boolean(planDueOn || beforePlanWhy)
}

function planToFollow(write: Write, request: RequestBesidePlan, { planDueOn, beforePlanWhy }: PlanAnswer) {
  if (isPutOffTooOften(request)) refuse(write, say.putOffTooOften, 'planDueOn', about(request))
  if (!planDueOn) throw new Refused(say.planDueWhen, 'planDueOn')
  if (planDueOn < write.today || planDueOn > addDays(write.today, MOST_DAYS_BEFORE_PLAN))
    throw new Refused(say.planDueTooLate, 'planDueOn')
  if (!beforePlanWhy) throw new Refused(say.whyBeforeThePlan, 'beforePlanWhy')
  return { ...rowOf(write, request), found: 'plan to follow', planDueOn, why: beforePlanWhy }
}

function rowOf({ actor, now, newId }: Write, { id: requestId, childId, schoolId, teamId }: RequestBesidePlan) {
  const { areaId, id: checkedBy } = actor
  return { areaId, id: newId(), requestId, childId, schoolId, teamId, checkedBy, checkedAt: now }
}

function about({ id: requestId, childId }: RequestBesidePlan) {
  return { guard: 'planFirst' as const, requestId, childId }
}
