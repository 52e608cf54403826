import type { FastifyInstance } from 'fastify'

/** Nothing of ours is in anybody else’s page, and nothing of anybody else’s is in ours. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';')

const ALWAYS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
}
const OVER_HTTPS = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }

/** Every answer carries them, whatever it is (P12). */
export function sendStrictHeaders(app: FastifyInstance, baseUrl: URL): void {
  const headers = Object.entries(baseUrl.protocol === 'https:' ? { ...ALWAYS, ...OVER_HTTPS } : ALWAYS)
  app.addHook('onRequest', (_request, { raw }, next) => {
    for (const [name, value] of headers) raw.setHeader(name, value)
    next()
  })
}
