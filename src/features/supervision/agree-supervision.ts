import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { holdSupervision, mustBeSame, mustGoOn } from './find-supervision.ts'
import { openTopicsToCovers } from './open-topics.ts'
import { say } from './rules.words.ts'

/** One of the two agrees that it was so. When both have, nothing of it is changed any more. */
export const agreeSupervision = verb(
  'take part in supervision',
  async (write: Write, supervisionId: string, version: number) => {
    const held = await holdSupervision(write, supervisionId)
    mustGoOn(held)
    if (held.state === 'planned') throw new Refused(say.notHeld)
    if (held.state === 'agreed') throw new Refused(say.isAgreed)
    mustBeSame(held, version)
    const mine = held.part === 'worker' ? { workerAgreedAt: write.now } : { supervisorAgreedAt: write.now }
    const { workerAgreedAt, supervisorAgreedAt } = { ...held, ...mine }
    const isBoth = workerAgreedAt !== null && supervisorAgreedAt !== null
    await write.db
      .updateTable('supervision')
      .set({ ...mine, state: isBoth ? 'agreed' : 'held', version: version + 1 })
      .where('areaId', '=', write.actor.areaId)
      .where('id', '=', supervisionId)
      .where('version', '=', version)
      .execute()
    const { workerId, supervisorId } = held
    write.audit('supervision agreed', { supervisionId, workerId, byBoth: isBoth })
    // Whoever stood in has done so: what was brought is the pair’s again.
    if (isBoth) await openTopicsToCovers(write, { teamIds: [held.teamId] })
    else await tell(write, 'supervision to agree', [workerId, supervisorId], {})
    return { isBoth }
  },
)
