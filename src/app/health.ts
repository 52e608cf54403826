import type { FastifyInstance } from 'fastify'
import type { World } from '#platform/context.ts'

/** `/healthz`: the process answers. `/readyz`: and so does the database. Neither says anything else. */
export function serveHealth(app: FastifyInstance, { database }: World) {
  app.get('/healthz', async () => ({ status: 'up' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not ready' })
    }
  })
}
