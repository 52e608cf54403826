import type { FastifyRequest } from 'fastify'

/**
 * Whether a form was sent from a page of ours (P18). A browser says so by itself in `Sec-Fetch-Site`, and then nothing
 * else counts; an older one by `Origin`, which is `null` for us, since our pages tell nobody where a visitor came from.
 * Who says neither is no browser that knows better, and still needs the form’s token.
 */
export function isFromOurPages(request: Pick<FastifyRequest, 'headers'>, baseUrl: URL): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || origin === 'null' || origin === baseUrl.origin || sameHost(origin, request)
}

/** On a machine of one's own the address may be typed as localhost or 127.0.0.1. */
function sameHost(origin: string, request: Pick<FastifyRequest, 'headers'>): boolean {
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    return false
  }
}
