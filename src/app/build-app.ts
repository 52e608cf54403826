import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { may, mustProveAgain, type Permission } from '#features/access/policy.ts'
import type { Provider } from '#features/access/provider/provider.ts'
import { whereRestricted } from '#features/seals/seals.routes.ts'
import type { World } from '#platform/context.ts'
import { type Bounds, boundBodies, httpBounds, parseForm, parseQuery, readableUrl } from '#platform/http/bounded.ts'
import { serveOpenPages } from '#platform/http/open-page.ts'
import { Cookies } from '#platform/http/cookies.ts'
import { type Asked, problem, sayProblem } from '#platform/http/problems.ts'
import { serveDrafts } from '#platform/http/serve-drafts.ts'
import { type Serving, servePages } from '#platform/http/serve-pages.ts'
import { wantsJson } from '#platform/http/serving.ts'
import { Sheet } from '#platform/http/sheet.ts'
import { buildFrame, type FrameOptions } from './frame.tsx'
import { serveHealth } from './health.ts'
import { connectReactions } from './reactions.ts'
import { openPages, routes } from './routes.ts'
import { serveFeeds } from './serve-feeds.ts'
import { serveWaiting } from './serve-waiting.ts'

interface AppOptions extends World, FrameOptions {
  readonly baseUrl: URL
  readonly secondFactor: 'required' | 'off'
  /** Where people may sign in with an account that they have already. */
  readonly provider?: Provider | undefined
  /** What the css file holds, for pages that have it inside. */
  readonly styles?: Buffer
  /** Folder of the built css and script. */
  readonly assetsFolder: string
  /** The folder whose disk `/readyz` looks at. */
  readonly dataDir?: string
  /** How long a client may take; for tests, which have no half minute. */
  readonly bounds?: Bounds
  report(error: unknown, where: { method: string; route: string }): string
}

const FORM_LIMIT = 1024 * 1024

connectReactions()

/** The web face of the service, ready to listen or to be asked by a test. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: FORM_LIMIT,
    ...httpBounds(options.bounds),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true, querystringParser: parseQuery },
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    forceCloseConnections: 'idle',
  })
  boundBodies(app, options.bounds)
  await app.register(cookie)
  await app.register(formbody, { parser: parseForm })
  await app.register(multipart, { limits: { files: 2, fields: 100, parts: 110 } })
  const sheet = options.styles && new Sheet(options.assets.css, options.styles, new Cookies(options.baseUrl))
  await app.register(helmet, headers(options.baseUrl, sheet))
  await app.register(fastifyStatic, {
    root: options.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    preCompressed: true,
    index: false,
  })
  app.addHook('onSend', (request, reply, _body, next) => {
    if (request.url === sheet?.address && [200, 304].includes(reply.statusCode)) sheet.isAskedFor(reply)
    next()
  })
  app.addHook('onSend', (request, reply, _payload, next) => {
    // What was shown must not be found again by the next person at this desk (P14).
    if (!request.url.startsWith('/assets/') || reply.statusCode >= 400) reply.header('cache-control', 'no-store')
    next()
  })

  const serving: Serving = {
    ...options,
    frame: buildFrame(options),
    sheet,
    otherwise: whereRestricted,
    may: (actor, permission) => may(actor, permission as Permission),
    mustProveAgain: (actor, permission, now) => mustProveAgain(actor, permission as Permission, now),
  }
  serveHealth(app, options)
  serveOpenPages(app, openPages(options.secondFactor, options.provider), serving)
  serveDrafts(app, serving)
  serveWaiting(app, options)
  serveFeeds(app, options)
  servePages(app, routes, serving)
  sayProblems(app, serving)
  return app
}

function headers(baseUrl: URL, sheet: Sheet | undefined) {
  const secure = baseUrl.protocol === 'https:'
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...(sheet ? [sheet.source] : [])],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
  }
}

/** Whatever reaches no page: unknown addresses, and requests that could not be read. */
function sayProblems(app: FastifyInstance, serving: Serving) {
  app.setNotFoundHandler((request, reply) => problem('not found', 404, askedBy(request, reply), serving))
  app.setErrorHandler((error, request, reply) => sayProblem(error, askedBy(request, reply), serving))
}

function askedBy(request: FastifyRequest, reply: FastifyReply): Asked {
  return {
    reply,
    method: request.method,
    path: request.url,
    url: request.routeOptions.url ?? 'unknown',
    language: undefined,
    wantsJson: wantsJson(request),
  }
}
