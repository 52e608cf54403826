import { verb } from '#features/access/verb.ts'
import { tellEach } from '#features/notices/tell.ts'
import { Refused } from '#platform/errors.ts'
import type { Decision } from './concern.ts'
import { holdToKeep, keepDecision } from './concerns.queries.ts'
import { selectKeepers } from './keepers.queries.ts'
import { lineOfReceivers } from './line-of-receivers.ts'
import { say } from './rules.words.ts'

/**
 * Writes down what was done and decided, and why: a whole version each time. It is closed with an outcome and no other way,
 * and the others who deal with it are told that it was.
 */
export const decideConcern = verb(
  'keep concerns',
  async (write, concernId: string, version: number, decision: Decision): Promise<void> => {
    mustBeWhole(decision)
    const concern = await holdToKeep(write, concernId, version)
    await keepDecision(write, concern, decision)
    write.audit(decision.closes ? 'concern closed' : 'concern decided', { concernId, aboutId: concern.aboutId })
    const others = decision.closes ? await whoElseDealsWithIt(write, concern) : []
    await tellEach(write, [
      { toId: concern.raisedBy, kind: 'concern answered', about: { concernId } },
      ...others
        .filter((id) => id !== concern.raisedBy)
        .map((toId) => ({ toId, kind: 'concern closed' as const, about: { concernId } })),
    ])
  },
)

type Concern = Awaited<ReturnType<typeof holdToKeep>>

/** The first of the line and their deputies: a second pair of eyes on what is closed. */
async function whoElseDealsWithIt(write: Parameters<typeof holdToKeep>[0], concern: Concern): Promise<string[]> {
  const { schoolId, circles } = concern
  const keepers = await selectKeepers(write, schoolId ? [schoolId, ...circles] : circles)
  const { steps } = lineOfReceivers(keepers, concern)
  return steps.slice(0, 2).flatMap((step) => step.map(({ id }) => id))
}

function mustBeWhole({ closes, outcome, parents, parentsWhy, referredTo, referredOn, inWritingOn }: Decision) {
  if (closes && !outcome) throw new Refused(say.outcomeFirst, 'outcome')
  if (parents === 'not told' && !parentsWhy) throw new Refused(say.whyNotTold, 'parentsWhy')
  if ((referredTo === null) !== (referredOn === null) || (inWritingOn !== null && referredOn === null))
    throw new Refused(say.referredWhen, referredTo === null ? 'referredTo' : 'referredOn')
}
