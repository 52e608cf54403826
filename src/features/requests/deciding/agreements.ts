import type { FoundRequest, StepTaken } from '../find-request.ts'
import { isOneOf } from '../people-around.ts'

export interface Agreement {
  readonly name: string
  readonly at: Date
}

/**
 * Who has said that this is work for the team, where both managers must (CSW-41): an education manager and a supervisor, each by
 * name and day. Either may be the one who asked for it; a supervisor still decides.
 */
export function agreementsOf({ definition, steps, people, raisedBy }: FoundRequest) {
  if (!definition.steps.educationManagerAgrees) return undefined
  const asked = steps.find(({ decision }) => decision === 'raised')
  const decided = steps.findLast(({ step, decision }) => step === 'decision' && decision === 'accepted')
  return {
    manager: asAgreement(steps.findLast(({ step }) => step === 'education manager')),
    supervisor: asAgreement(decided ?? (isOneOf(people.supervisors, raisedBy) ? asked : undefined)),
  }
}

function asAgreement(step: StepTaken | undefined): Agreement | null {
  return step ? { name: `${step.givenName} ${step.familyName}`, at: step.doneAt } : null
}
