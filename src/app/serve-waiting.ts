import type { FastifyInstance, FastifyRequest } from 'fastify'
import { WAITING } from '#features/concerns/safety-line.ts'
import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { transact } from '#platform/db/transact.ts'
import { Cookies } from '#platform/http/cookies.ts'

/**
 * How many concerns about safety nobody has opened, for the pages of those to whom they come: a number and nothing else, in one
 * statement. It enters as nobody, so that a page left open is locked in time although it asks.
 */
export function serveWaiting(
  app: FastifyInstance,
  { database, clock, baseUrl }: World & { readonly baseUrl: URL },
): void {
  const cookies = new Cookies(baseUrl)
  const howMany = async (request: FastifyRequest) => {
    const signIn = cookies.readSignIn(request)
    if (!signIn) return { waiting: null }
    const now = clock.now()
    return transact(database, undefined, async ({ call }) => {
      const [[waiting] = [null]] = await call('select auth.concerns_waiting($1, $2, $3, $4)', [
        signIn.areaId,
        signIn.token,
        now,
        dayIn(now),
      ])
      return { waiting }
    })
  }
  app.get(WAITING, (request) => howMany(request))
}
