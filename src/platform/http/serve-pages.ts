import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asSomebody } from '../context.ts'
import { isDatabaseAway } from '../db/database.ts'
import { NotFound, NotSignedIn } from '../errors.ts'
import { isLanguage } from '../words.ts'
import { asTyped } from './as-typed.ts'
import { Cookies } from './cookies.ts'
import { draftAskedFor, draftPath, keepable, keepForLater, replacedBy, withDraft } from './drafts.ts'
import type { Body } from './form.ts'
import { loadWhatIsThere, permit } from './load-page.ts'
import type { AnyPage, Route, Routes } from './page.ts'
import { Forged, keyIn, postForm, versionIn } from './post-form.ts'
import { sayProblem } from './problems.ts'
import { isFromOurPages } from './same-site.ts'
import { sendAnswer } from './send-answer.ts'
import { type Answer, type Serving, type Visiting, wantsJson } from './serving.ts'
import { unsavedOf } from './unsaved.ts'
import { mostBytes, receive } from './upload.ts'

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
    const served: Served = Object.assign(shapesOf(route.page), { url, route })
    app.route({
      method: route.page.post ? ['GET', 'POST'] : ['GET'],
      url,
      handler: (request, reply) => serve(request, reply, served, serving, cookies),
    })
  }
}

/** Of what its address may hold. Made when the page is first asked for, as a form is. */
function shapesOf(page: AnyPage): Pick<Served, 'params' | 'query'> {
  let params: z.ZodObject | undefined
  let query: z.ZodObject | undefined
  return {
    get params() {
      return (params ??= z.object(page.params))
    },
    get query() {
      return (query ??= z.object(page.query ?? {}))
    },
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
  const arrived: Arrived = { body: undefined }
  const answer = await answerOf(visiting, served, serving, cookies, arrived).catch((error: unknown) => ({ error }))
  if ('error' in answer) {
    const unsaved = arrived.body && (await saved(answer.error, visiting, arrived.body, serving, cookies))
    return sayProblem(answer.error, { ...visiting, method: request.method, unsaved }, serving)
  }
  const shownAs = answer.kind === 'page' ? answer.shownAs : undefined
  return sendAnswer(answer, shownAs ?? visiting, serving, cookies)
}

/** What was sent, once it is known to come from a page of ours. */
interface Arrived {
  body: Body | undefined
}

/** Nothing that somebody typed is lost: it is kept for them when they come back, or else it is in the page that answers. */
async function saved(error: unknown, visiting: Visiting, body: Body, serving: Serving, cookies: Cookies) {
  const signIn = cookies.readSignIn(visiting.request)
  const id = keyIn(body)
  const fields = keepable(body, visiting.route.page.form)
  const path = draftPath(visiting.path)
  if (!(error instanceof NotSignedIn) || !signIn || !id || Object.keys(fields).length === 0)
    return unsavedOf(visiting, body, undefined)
  const version = body._version === undefined ? undefined : versionIn(body)
  const unsent = { id, path, fields, version, replaces: replacedBy(body) }
  const isKept = await keptForLater(serving, signIn, String(body._csrf ?? ''), unsent)
  return unsavedOf(visiting, body, isKept ? withDraft(path, id) : undefined)
}

/** When the database is away too, the page that answers holds the text instead. */
async function keptForLater(...about: Parameters<typeof keepForLater>): Promise<boolean> {
  try {
    return await keepForLater(...about)
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
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

async function answerOf(
  visiting: Visiting,
  { params }: Served,
  serving: Serving,
  cookies: Cookies,
  arrived: Arrived,
): Promise<Answer> {
  const isPost = visiting.request.method === 'POST'
  const signIn = cookies.readSignIn(visiting.request)
  // Nobody sends us files before we know who they are.
  if (!signIn && (!isPost || visiting.route.page.upload)) throw new NotSignedIn('Sign in')
  const read = params.safeParse(visiting.about.params)
  if (!read.success) throw new NotFound('Page')
  const there: Visiting = { ...visiting, about: { ...visiting.about, params: read.data } }
  if (!isPost && signIn) {
    return asSomebody(serving, { ...signIn, draftsOf: draftsOf(visiting), asLately: true }, async (presence) => {
      permit(presence, there, serving)
      return loadWhatIsThere(presence, there, serving)
    })
  }
  if (!isFromOurPages(visiting.request, serving.baseUrl)) throw new Forged()
  // Nor before we know that they may.
  if (signIn && visiting.route.page.upload)
    await asSomebody(serving, signIn, async (presence) => permit(presence, there, serving))
  const { body, discard } = await bodyOf(visiting.request, visiting.route.page)
  try {
    arrived.body = body
    if (!signIn) throw new NotSignedIn('Sign in')
    return await postForm(there, signIn, body, serving)
  } finally {
    await discard()
  }
}

/** Only a page with a form has drafts, and only a person is offered them. */
function draftsOf({ path, request, route, wantsJson: isProgram }: Visiting) {
  return route.page.post && !isProgram ? { path: draftPath(path), chosen: draftAskedFor(request.query) } : undefined
}

const nothingToDiscard = async () => {}

async function bodyOf(request: FastifyRequest, page: AnyPage): Promise<{ body: Body; discard(): Promise<void> }> {
  const { body, discard } =
    page.upload && request.isMultipart()
      ? await receive(request, mostBytes(page.upload))
      : { body: request.body ?? {}, discard: nothingToDiscard }
  return { body: asTyped(body), discard }
}
