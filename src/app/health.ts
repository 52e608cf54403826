import type { FastifyInstance } from 'fastify'
import type { World } from '#platform/context.ts'
import { answers } from '#platform/db/database.ts'

/** `/healthz`: the process answers. `/readyz`: and so does the database. Neither says anything else. */
export function serveHealth(app: FastifyInstance, { database }: World) {
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (_request, reply) =>
    (await answers(database)) ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  )
}
