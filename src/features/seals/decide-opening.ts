import { verb } from '#features/access/verb.ts'
import { Conflict, Refused } from '#platform/errors.ts'
import { decideOpeningRow, openingToSign } from './openings.queries.ts'
import { say } from './rules.words.ts'

export const decisions = ['right', 'not right'] as const
export type Decision = (typeof decisions)[number]

/** A reader looks at what somebody opened in an emergency, and signs what they think of it. Nobody signs their own. */
export const decideOpening = verb(
  'seal records',
  async (write, openingId: string, decided: { decision: Decision; note: string }) => {
    const opening = await openingToSign(write, openingId)
    if (opening.staffId === write.actor.id) throw new Refused(say.notYourOwn)
    if (!(await decideOpeningRow(write, openingId, decided))) throw new Conflict()
    write.audit('emergency signed', { children: [opening.childId], openingId, decision: decided.decision })
  },
)
