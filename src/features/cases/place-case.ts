import { verb } from '#features/access/verb.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { mustBeOpen } from './held-case.ts'
import { keepCasePlaces, placedBesides } from './place-case.queries.ts'
import { type Move, moved } from './places.ts'
import { say } from './rules.words.ts'

/** Moves a case among those of its lead worker. What comes first is for a supervisor of the team to say (CSW-42). */
export const placeCase = verb(
  'set priorities',
  async (write, caseId: string, move: Move, clusterId: string | null = null) => {
    const cases = await placedBesides(write, caseId, clusterId)
    const held = cases.find(({ id }) => id === caseId)
    if (!held) throw new NotFound('Case')
    if (!held.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
    mustBeOpen(held)
    const order = moved(
      cases.filter(({ rank }) => rank !== null),
      caseId,
      move,
    )
    await keepCasePlaces(
      write,
      cases.map(({ id }) => id),
      order,
    )
    const place = order.indexOf(caseId) + 1 || null
    write.audit('case placed', { children: [held.childId], caseId, place })
  },
)
