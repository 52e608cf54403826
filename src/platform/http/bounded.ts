import type { FastifyInstance, FastifyRequest } from 'fastify'

export interface Bounds {
  readonly headersWithin: number
  readonly bodyWithin: number
}

const USUAL: Bounds = { headersWithin: 10_000, bodyWithin: 30_000 }
const LONGEST = 15 * 60_000
/** What a school's line sends in a second at the least. */
const SLOWEST = 64 * 1024
const LISTENS_ON = 10_000
const MOST_FIELDS = 1000

/**
 * What a client may take of us, in time and in memory (P38). A form has half a minute to arrive; one that carries a file also as
 * long as its size needs over a slow line.
 */
export function httpBounds({ headersWithin } = USUAL) {
  return {
    requestTimeout: LONGEST,
    http: { headersTimeout: headersWithin, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 1000 },
  }
}

export function boundBodies(app: FastifyInstance, { bodyWithin } = USUAL): void {
  app.addHook('onRequest', async (request) => {
    const { raw } = request
    if (raw.method === 'GET' || raw.method === 'HEAD') return
    const timer = setTimeout(
      () => {
        if (!raw.complete) raw.destroy()
      },
      timeFor(request, bodyWithin),
    ).unref()
    raw.once('end', () => clearTimeout(timer))
    raw.once('close', () => clearTimeout(timer))
  })
  // Who was answered before all was sent hears the answer only when what is still on its way has been taken; not for long.
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete || raw.destroyed) return
    raw.unpipe()
    raw.resume()
    const timer = setTimeout(() => raw.destroy(), LISTENS_ON).unref()
    raw.once('close', () => clearTimeout(timer))
  })
}

function timeFor({ headers }: FastifyRequest, bodyWithin: number): number {
  if (!headers['content-type']?.startsWith('multipart/')) return bodyWithin
  return Math.min(LONGEST, bodyWithin + (Number(headers['content-length'] ?? 0) / SLOWEST) * 1000)
}

/** A form has no use for so many fields, and reading them costs more than sending them. */
class TooManyFields extends Error {
  readonly statusCode = 413
}

export function parseForm(text: string): Record<string, unknown> {
  const { fields, isAll } = readFields(text)
  if (!isAll) throw new TooManyFields()
  return fields
}

/** Of an address what is too much is left out: a router has nobody to tell. */
export function parseQuery(text: string): Record<string, unknown> {
  return readFields(text).fields
}

/** A field that is sent several times is a list; none is ever looked up on a prototype. */
function readFields(text: string): { fields: Record<string, unknown>; isAll: boolean } {
  const fields: Record<string, unknown> = Object.create(null)
  let left = MOST_FIELDS
  // A NUL is nothing that anybody types, and nothing that a database stores.
  for (const [name, value] of new URLSearchParams(text.replaceAll('%00', ''))) {
    if (left === 0) return { fields, isAll: false }
    left -= 1
    const before = fields[name]
    if (before === undefined) fields[name] = value
    else if (Array.isArray(before)) before.push(value)
    else fields[name] = [before, value]
  }
  return { fields, isAll: true }
}

/** An address that cannot be decoded is answered like any other that is not there, by a page of ours. */
export function readableUrl(url: string): string {
  try {
    decodeURIComponent(url.split('?', 1)[0]!)
    return url
  } catch {
    return '/not-readable'
  }
}
