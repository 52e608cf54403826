import type { FastifyInstance } from 'fastify'
import type { World } from '#platform/context.ts'
import { answers } from '#platform/db/database.ts'
import { isBehind, queueLength } from '#platform/db/queue.ts'
import { freeShare } from './metrics.ts'

const LOW = 0.2

/**
 * `/healthz`: the process answers. `/readyz`: and so does the database; it also says whether work in the background keeps
 * up and whether a fifth of the disk is free, which close no page. Neither says anything else.
 */
export function serveHealth(
  app: FastifyInstance,
  { database, clock, dataDir }: World & { dataDir?: string | undefined },
) {
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (_request, reply) => {
    if (!(await answers(database))) return reply.code(503).send({ status: 'not ready' })
    const now = clock.now()
    const queue = await queueLength(database, now).catch(() => [])
    const free = dataDir && (await freeShare(dataDir).catch(() => undefined))
    const disk = typeof free === 'number' ? { disk: free < LOW ? 'low' : 'enough' } : {}
    return { status: 'ready', ...disk, queue: queue.some((kind) => isBehind(kind, now)) ? 'behind' : 'moving' }
  })
}
