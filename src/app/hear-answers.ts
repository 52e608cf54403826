import type { FastifyInstance } from 'fastify'
import type { Answered } from './metrics.ts'

/** Tells of each answer once it has left: the route as the program has it, never the address that was asked for. */
export function hearAnswers(app: FastifyInstance, hear: (answer: Answered) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    hear({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}
