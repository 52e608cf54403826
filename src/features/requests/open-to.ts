import { may } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type { FoundRequest } from './find-request.ts'
import { awaitsDecision, awaitsDetail, awaitsScreening, awaitsSomebody, isOpen } from './help-request.ts'
import { awaitsManager } from './next-to-answer.ts'
import { isOneOf } from './people-around.ts'

export type OpenTo = 'detail' | 'screen' | 'agree' | 'decide' | 'allocate' | 'reply' | 'withdraw' | 'case'

/** What this person can do with this request now, what matters most first. The verbs hold the same rules. */
export function openTo(request: FoundRequest, actor: Actor): OpenTo[] {
  const { people } = request
  const leads = may(actor, 'screen requests') && isOneOf(people.leads, actor.id)
  const supervises = may(actor, 'decide requests') && isOneOf(people.supervisors, actor.id)
  const manages = may(actor, 'agree requests') && isOneOf(people.managers, actor.id)
  const can: readonly [OpenTo, boolean][] = [
    ['detail', awaitsDetail(request)],
    ['screen', leads && awaitsScreening(request)],
    ['agree', manages && awaitsManager(request)],
    ['decide', supervises && awaitsDecision(request)],
    ['allocate', supervises && awaitsSomebody(request)],
    ['case', request.caseId !== null && actor.id !== request.raisedBy && may(actor, 'see cases')],
    ['reply', true],
    ['withdraw', actor.id === request.raisedBy && isOpen(request)],
  ]
  return can.filter(([, open]) => open).map(([what]) => what)
}
