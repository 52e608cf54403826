import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asSomebody } from '../context.ts'
import { NotFound, NotSignedIn } from '../errors.ts'
import { isLanguage } from '../words.ts'
import { asTyped } from './as-typed.ts'
import { Cookies } from './cookies.ts'
import type { Body } from './form.ts'
import { loadPage, permit } from './load-page.ts'
import type { AnyPage, Route, Routes } from './page.ts'
import { Forged, postForm } from './post-form.ts'
import { sayProblem } from './problems.ts'
import { isFromOurPages } from './same-site.ts'
import { sendAnswer } from './send-answer.ts'
import { type Answer, type Serving, type Visiting, wantsJson } from './serving.ts'
import { receive } from './upload.ts'

export type { Around, Frame, Problem, Serving, Versions } from './serving.ts'

interface Served {
  readonly url: string
  readonly route: Route<string>
  readonly params: z.ZodObject
  readonly query: z.ZodObject
}

/** Serves every page of these routes: who is asking, may they, what is there, and the answer. */
export function servePages(app: FastifyInstance, routes: Routes<string>, serving: Serving) {
  const cookies = new Cookies(serving.baseUrl)
  for (const [url, route] of Object.entries(routes)) {
    const served: Served = { url, route, params: z.object(route.page.params), query: z.object(route.page.query ?? {}) }
    app.route({
      method: route.page.post ? ['GET', 'POST'] : ['GET'],
      url,
      handler: (request, reply) => serve(request, reply, served, serving, cookies),
    })
  }
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  served: Served,
  serving: Serving,
  cookies: Cookies,
): Promise<FastifyReply> {
  const visiting = visitingOf(request, reply, served, cookies)
  const answer = await answerOf(visiting, served, serving, cookies).catch((error: unknown) => ({ error }))
  if ('error' in answer) return sayProblem(answer.error, { ...visiting, method: request.method }, serving)
  return sendAnswer(answer, visiting, serving, cookies)
}

function visitingOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { url, route, query }: Served,
  cookies: Cookies,
): Visiting {
  const asked = (request.query as { lang?: unknown }).lang
  if (isLanguage(asked)) cookies.setLanguage(reply, asked)
  const read = query.safeParse(request.query)
  return {
    request,
    reply,
    path: request.url,
    url,
    route,
    about: {
      params: request.params as Record<string, unknown>,
      query: isSane(read.data) ? read.data : query.parse({}),
    },
    language: isLanguage(asked) ? asked : cookies.language(request),
    wantsJson: wantsJson(request),
  }
}

/** Understood, and with no number or moment that a database cannot hold. */
function isSane(query: Record<string, unknown> | undefined): query is Record<string, unknown> {
  const most = (value: unknown) => (value instanceof Date ? 1e13 : typeof value === 'number' ? 2 ** 31 - 1 : Infinity)
  return query !== undefined && Object.values(query).every((value) => !(Math.abs(Number(value)) > most(value)))
}

async function answerOf(visiting: Visiting, { params }: Served, serving: Serving, cookies: Cookies): Promise<Answer> {
  const signIn = cookies.readSignIn(visiting.request)
  if (!signIn) throw new NotSignedIn('Sign in')
  const read = params.safeParse(visiting.about.params)
  if (!read.success) throw new NotFound('Page')
  const there: Visiting = { ...visiting, about: { ...visiting.about, params: read.data } }
  if (visiting.request.method !== 'POST') {
    return asSomebody(serving, signIn, async (presence) => {
      permit(presence, there, serving)
      return loadPage(presence, there, 200)
    })
  }
  if (!isFromOurPages(visiting.request, serving.baseUrl)) throw new Forged()
  const { body, discard } = await bodyOf(visiting.request, visiting.route.page)
  try {
    return await postForm(there, signIn, body, serving)
  } finally {
    await discard()
  }
}

const nothingToDiscard = async () => {}

async function bodyOf(request: FastifyRequest, page: AnyPage): Promise<{ body: Body; discard(): Promise<void> }> {
  const { body, discard } =
    page.upload && request.isMultipart()
      ? await receive(request)
      : { body: request.body ?? {}, discard: nothingToDiscard }
  return { body: asTyped(body), discard }
}
