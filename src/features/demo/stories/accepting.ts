import { allocateRequest } from '#features/requests/allocating/allocate-request.ts'
import { acceptRequest } from '#features/requests/deciding/accept-request.ts'
import { type Asking, isAgreed, isSentOn } from './asking.ts'
import { needsPlanFirst, planIsThere } from './first-plan.ts'
import type { Player } from './people.ts'

/** The team will help; where its remit asks for it, the plan is looked at first. */
export function isAccepted(asking: Asking): void {
  const { story, supervisor, known } = asking
  isSentOn(asking)
  isAgreed(asking)
  story.wait(1, 4)
  const plan = needsPlanFirst(asking.team) ? planIsThere(asking) : undefined
  const reason = story.stage.chances.happens(0.5) ? story.stage.chances.oneOf(WHY_ACCEPTED) : null
  story.does(supervisor, (write) => acceptRequest(write, known.requestId, { reason, ...plan?.() }))
}

const WHY_ACCEPTED = [
  'This is what we are for. Thank you for writing so clearly.',
  'Talked through in the team on Tuesday. We can help.',
  'Accepted after a telephone call with the school.',
]

/** Somebody is found: a case opens with them. */
export function isAllocated({ story, supervisor, known, topic, cast }: Asking, worker: Player): boolean {
  story.wait(1, 9)
  const aim = story.stage.chances.happens(0.7) ? topic.aim(cast) : null
  return story.does(supervisor, async (write) => {
    const { caseId } = await allocateRequest(write, known.requestId, { leadId: worker.staffId, aim })
    known.caseId = caseId
  })
}
