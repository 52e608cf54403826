import { verb } from '#features/access/verb.ts'
import { type Move, moved } from '#features/cases/places.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { keepRequestPlaces, placedBesides, requestToPlace } from './allocating/place-request.queries.ts'
import { say } from './rules.words.ts'

/** Moves a request on the waiting list of its team. Only a supervisor of the team does (CSW-42). */
export const placeRequest = verb(
  'set priorities',
  async (write, requestId: string, move: Move, clusterId: string | null = null) => {
    const [request, placed] = await Promise.all([
      requestToPlace(write, requestId),
      placedBesides(write, requestId, clusterId),
    ])
    if (!request?.isTheirsToSupervise) throw new NotFound('Request')
    const held = placed.find(({ id }) => id === requestId)
    if (!held) throw new Refused(say.notAccepted)
    const order = moved(
      placed.filter(({ rank }) => rank !== null),
      requestId,
      move,
    )
    await keepRequestPlaces(
      write,
      placed.map(({ id }) => id),
      order,
    )
    const place = order.indexOf(requestId) + 1 || null
    write.audit('request placed', { children: [held.childId], requestId, place })
  },
)
