import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

export interface Door {
  readonly port: number
  readonly host: string
  /** Asked for as `Authorization: Bearer …`. Needed wherever others could knock. */
  readonly token?: string | undefined
}

/** `/metrics` on a door of its own: it is for the machine that watches, never for the world. */
export async function serveMetrics(metrics: Pick<Metrics, 'text'>, { port, host, token }: Door) {
  if (!token && !['127.0.0.1', 'localhost', '::1'].includes(host))
    throw new Error(`METRICS_HOST is ${host}, which others can reach: set METRICS_TOKEN too.`)
  const server = createServer((request, reply) => void answer(request, reply, metrics, token))
  server.headersTimeout = 10_000
  server.requestTimeout = 10_000
  server.maxHeadersCount = 50
  await once(server.listen(port, host), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  request: IncomingMessage,
  reply: ServerResponse,
  metrics: Pick<Metrics, 'text'>,
  token: string | undefined,
) {
  reply.setHeader('cache-control', 'no-store')
  if (request.method !== 'GET' || request.url !== '/metrics') return reply.writeHead(404).end()
  if (token && !isBearer(request, token)) return reply.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
  const text = await metrics.text().catch(() => undefined)
  if (text === undefined) return reply.writeHead(503).end()
  return reply.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
}

function isBearer({ headers: { authorization = '' } }: IncomingMessage, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(authorization), hash(`Bearer ${token}`))
}
