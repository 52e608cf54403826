import type { WorkInForce } from '#features/remit/works-in-force.ts'
import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'

interface OfService {
  readonly definition: Pick<ServiceDefinition, 'remit'>
  readonly topic: string | null
}

/**
 * What the plan in force names that this group is: a group, or focussed work of the group’s topic (CSW-23). `undefined` where the
 * service works by plans and this child’s names none; null where it does not.
 */
export function workOfGroup(
  { definition, topic }: OfService,
  works: readonly WorkInForce[],
): string | null | undefined {
  if (!isHeldTo(definition, 'workInPlan')) return null
  return works.find((work) => isOfGroup(work, topic))?.id
}

function isOfGroup(work: WorkInForce, topic: string | null): boolean {
  if (work.kind === 'group') return work.topic === null || topic === null || isSame(work.topic, topic)
  return work.kind === 'focussed work' && work.topic !== null && topic !== null && isSame(work.topic, topic)
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** Whether the plan still names it, and for that day. Its period ends by itself (CSW-26). */
export function isInPlanOn(works: readonly WorkInForce[], planWorkId: string | null, day: Day): boolean {
  const work = works.find(({ id }) => id === planWorkId)
  if (!work) return false
  return (work.fromDay === null || work.fromDay <= day) && (work.untilDay === null || work.untilDay >= day)
}
