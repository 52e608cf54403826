import type { FastifyInstance } from 'fastify'
import { readFeed } from '#features/rota/read-feed.ts'
import type { World } from '#platform/context.ts'

/**
 * Calendars for programs that cannot sign in: whoever has the secret address reads when one person is busy, and no more. An
 * address that is none, was taken back, or whose owner has left is answered like every address that is not there.
 */
export function serveFeeds(app: FastifyInstance, world: World): void {
  app.get<{ Params: { address: string } }>('/feeds/:address', async ({ params: { address } }, reply) => {
    const feed = await readFeed(world, address)
    if (feed === undefined) return reply.callNotFound()
    if (feed === 'too often') return reply.code(429).header('retry-after', '3600').send()
    return reply.type('text/calendar; charset=utf-8').send(feed.text)
  })
}
