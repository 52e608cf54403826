import type { FastifyInstance } from 'fastify'
import type { World } from '#platform/context.ts'
import { answers } from '#platform/db/database.ts'
import { isBehind, queueLength } from '#platform/db/queue.ts'

/**
 * `/healthz`: the process answers. `/readyz`: and so does the database; it also says whether work in the background keeps
 * up, which closes no page. Neither says anything else.
 */
export function serveHealth(app: FastifyInstance, { database, clock }: World) {
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (_request, reply) => {
    if (!(await answers(database))) return reply.code(503).send({ status: 'not ready' })
    const now = clock.now()
    const queue = await queueLength(database, now).catch(() => [])
    return { status: 'ready', queue: queue.some((kind) => isBehind(kind, now)) ? 'behind' : 'moving' }
  })
}
