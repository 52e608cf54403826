import type { FastifyRequest } from 'fastify'

/**
 * Whether a form was sent from a page of ours (P18). A browser says so by itself in `Sec-Fetch-Site`; an older one by
 * `Origin`. A program that is no browser sends neither, and still needs the form's token.
 */
export function isFromOurPages(request: FastifyRequest, baseUrl: URL): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  return origin === undefined || origin === baseUrl.origin || sameHost(origin, request)
}

/** On a machine of one's own the address may be typed as localhost or 127.0.0.1. */
function sameHost(origin: string, request: FastifyRequest): boolean {
  try {
    return new URL(origin).host === request.headers.host
  } catch {
    return false
  }
}
