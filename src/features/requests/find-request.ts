import { nameIfSafe, placeOf } from '#features/people/child.ts'
import { asPlanFound } from '#features/remit/plan-beside-request.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { peopleByRole } from './people-around.ts'
import type { Warning } from './raising/eligibility.ts'
import { selectRequest } from './request-page.queries.ts'

export type FoundRequest = Awaited<ReturnType<typeof findRequest>>
export type StepTaken = FoundRequest['steps'][number]

/** A request and its story, or a 404 that does not say whether there is one. The look is in the log. */
export async function findRequest(read: Read, requestId: string) {
  const found = await selectRequest(read, requestId)
  if (!found) throw new NotFound('Request')
  read.seen('request', { children: [found.childId], requestId })
  const { children, people, steps, others, check, ...request } = found
  const { schoolName, nation } = request
  return {
    ...request,
    check: asPlanFound(check),
    definition: readDefinition(request.definition),
    warnings: request.warnings as unknown as readonly Warning[],
    child: children[0] && { ...children[0], knownAs: nameIfSafe(children[0], placeOf(read.actor)), schoolName, nation },
    people: peopleByRole(people),
    steps: steps.map((step) => ({ ...step, doneAt: new Date(step.doneAt) })),
    others: others.map((other) => ({ ...other, raisedAt: new Date(other.raisedAt) })),
    managerHasAgreed: steps.some(({ step }) => step === 'education manager'),
  }
}
