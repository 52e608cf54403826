import type { WorkInForce } from '#features/plans/works-in-force.ts'
import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'

interface OfService {
  readonly definition: Pick<ServiceDefinition, 'remit'>
  readonly topicId: string | null
  readonly topic: string | null
}

/**
 * What the plan in force names that this group is: a group, or focussed work of the group’s topic (CSW-23). `undefined` where the
 * service works by plans and this child’s names none; null where it does not.
 */
export function workOfGroup(
  { definition, ...about }: OfService,
  works: readonly WorkInForce[],
): string | null | undefined {
  if (!isHeldTo(definition, 'workInPlan')) return null
  return works.find((work) => isOfGroup(work, about))?.id
}

type Topic = Pick<WorkInForce, 'topicId' | 'topic'>

function isOfGroup(work: WorkInForce, group: Topic): boolean {
  if (work.kind === 'group') return work.topic === null || group.topic === null || isSame(work, group)
  return work.kind === 'focussed work' && isSame(work, group)
}

/** Of the service’s own topics, the same one; where either was said in words, the same words. */
function isSame(one: Topic, other: Topic): boolean {
  if (one.topicId !== null && other.topicId !== null) return one.topicId === other.topicId
  return one.topic !== null && other.topic !== null && asSaid(one.topic) === asSaid(other.topic)
}

function asSaid(topic: string): string {
  return topic.trim().toLowerCase()
}

/** Whether the plan still names it, and for that day. Its period ends by itself (CSW-26). */
export function isInPlanOn(works: readonly WorkInForce[], planWorkId: string | null, day: Day): boolean {
  const work = works.find(({ id }) => id === planWorkId)
  if (!work) return false
  return (work.fromDay === null || work.fromDay <= day) && (work.untilDay === null || work.untilDay >= day)
}
