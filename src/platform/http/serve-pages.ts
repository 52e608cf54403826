import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { z } from 'zod'
import { type Actor, asSomebody, type Presence, type World } from '../context.ts'
import { isDatabaseAway } from '../db/database.ts'
import { Conflict, NotFound, NotSignedIn, Refused } from '../errors.ts'
import { newKey } from '../ids.ts'
import { isLanguage, type Language } from '../words.ts'
import { Cookies, sameToken } from './cookies.ts'
import type { UploadedFile } from './fields.ts'
import { type AnyForm, type Body, type FilledBy, withError } from './form.ts'
import { type AnyPage, isDownload, noForm, type Redirect, type Route, type Routes } from './page.ts'
import { isFromOurPages } from './same-site.ts'
import { receive } from './upload.ts'

/** What every page shows, whatever it is about. */
export interface Around {
  readonly language: Language
  readonly path: string
  readonly csrf: string
  readonly formKey: string
  readonly message: string | undefined
  readonly actor: Actor | undefined
  readonly unread: number
}

export type Problem =
  | 'not found'
  | 'not signed in'
  | 'forged'
  | 'sent before'
  | 'refused'
  | 'conflict'
  | 'too large'
  | 'wrong'
  | 'away'

export interface Frame {
  /** Puts round a page what every page has; with `versions`, also both texts of what somebody else changed meanwhile. */
  page(content: VNode, around: Around, versions?: readonly Versions[]): VNode
  /** A page that says what is the matter and what to do. `ref` finds it in the log. */
  problem(kind: Problem, about: { around: Around; sentence?: string; ref?: string }): VNode
}

/** One field of which two people wrote different things. */
export interface Versions {
  readonly label: string
  readonly yours: string
  readonly theirs: string
}

export interface Serving extends World {
  readonly baseUrl: URL
  readonly frame: Frame
  may(actor: Actor, permission: string): boolean
  /** Told of what nobody expected. Returns the reference that the person is shown. */
  report(error: unknown, where: { method: string; route: string }): string
}

interface Visiting {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly path: string
  readonly route: Route<string>
  readonly language: Language | undefined
  readonly wantsJson: boolean
}

type Answer =
  | {
      kind: 'page'
      status: number
      data: unknown
      filled: FilledBy<AnyForm>
      version: number | undefined
      conflict?: Record<string, string>
      presence: Presence
    }
  | { kind: 'redirect'; to: Redirect; presence: Presence }

const empty = z.object({})

export function servePages(app: FastifyInstance, routes: Routes<string>, serving: Serving) {
  const cookies = new Cookies(serving.baseUrl)

  for (const [url, route] of Object.entries(routes)) {
    const schemas = {
      params: z.object(route.page.params),
      query: route.page.query ? z.object(route.page.query) : empty,
    }
    app.route({
      method: route.page.post ? ['GET', 'POST'] : ['GET'],
      url,
      handler: (request, reply) => serve(request, reply, url, route, schemas, serving, cookies),
    })
  }
}

interface Schemas {
  readonly params: z.ZodObject
  readonly query: z.ZodObject
}

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  url: string,
  route: Route<string>,
  schemas: Schemas,
  serving: Serving,
  cookies: Cookies,
) {
  const asked = (request.query as { lang?: unknown }).lang
  if (isLanguage(asked)) cookies.setLanguage(reply, asked)
  const visiting: Visiting = {
    request,
    reply,
    path: request.url,
    route,
    language: isLanguage(asked) ? asked : cookies.language(request),
    wantsJson: wantsJson(request),
  }
  const params = schemas.params.safeParse(request.params)
  const signIn = cookies.readSignIn(request)
  try {
    if (!signIn) throw new NotSignedIn('Sign in')
    if (!params.success) throw new NotFound('Page')
    const query = schemas.query.safeParse(request.query)
    const about = { params: params.data, query: query.success ? query.data : schemas.query.parse({}) }
    return request.method === 'POST'
      ? await answerPost(visiting, url, signIn, about, serving, cookies)
      : await answerGet(visiting, signIn, about, serving, cookies)
  } catch (error) {
    return sayProblem(error, visiting, url, serving)
  }
}

interface About {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
}

interface SignIn {
  readonly areaId: number
  readonly token: Buffer
}

async function answerGet(visiting: Visiting, signIn: SignIn, about: About, serving: Serving, cookies: Cookies) {
  const answer = await asSomebody(serving, signIn, async (presence) => {
    permit(presence, visiting.route, serving)
    return loaded(presence, visiting, about, 200)
  })
  return send(answer, visiting, about, serving, cookies)
}

async function answerPost(
  visiting: Visiting,
  url: string,
  signIn: SignIn,
  about: About,
  serving: Serving,
  cookies: Cookies,
) {
  const { request, route } = visiting
  if (!isFromOurPages(request, serving.baseUrl)) return problem('forged', 403, visiting, serving)
  const { body, discard } = await bodyOf(request, route.page)
  try {
    return send(await post(visiting, url, signIn, about, body, serving), visiting, about, serving, cookies)
  } finally {
    await discard()
  }
}

/** The rule of the route's permission, then of the form's token, then whether it was sent before; then the change. */
async function post(
  visiting: Visiting,
  url: string,
  signIn: SignIn,
  about: About,
  body: Body,
  serving: Serving,
): Promise<Answer> {
  const { page } = visiting.route
  const formKey = z.uuid().safeParse(body._key).data
  const hash = hashOf(body)
  const credentials = { ...signIn, formKey }
  const check = (presence: Presence) => {
    permit(presence, visiting.route, serving)
    if (!sameToken(presence.entered.csrf, String(body._csrf ?? ''))) throw new Forged()
    if (!formKey) throw new Forged()
  }
  try {
    return await asSomebody(serving, credentials, async (presence): Promise<Answer> => {
      check(presence)
      const before = replay(presence, url, hash)
      if (before) return before
      const language = visiting.language ?? presence.read.actor.language
      const filled = (page.form ?? noForm).read(language, body)
      if (!filled.ok) return loaded(presence, visiting, about, 422, filled)
      const to = await page.post!(presence.write, {
        ...about,
        value: filled.value,
        version: Number(body._version ?? 0),
        language,
        button: String(body._button ?? ''),
      })
      presence.open.last('select auth.remember_submission($1, $2, $3, $4, $5, $6)', [
        formKey,
        url,
        hash,
        to.redirectTo,
        to.message ?? null,
        presence.read.now,
      ])
      return { kind: 'redirect', to, presence }
    })
  } catch (error) {
    if (isSentBefore(error))
      return asSomebody(serving, credentials, async (presence) => replay(presence, url, hash) ?? refuseReplay())
    if (!(error instanceof Refused || error instanceof Conflict)) throw error
    // Nothing of the change was kept; the page comes back with what was typed.
    return asSomebody(serving, signIn, async (presence) => {
      check(presence)
      const language = visiting.language ?? presence.read.actor.language
      const filled = (page.form ?? noForm).read(language, body)
      if (error instanceof Conflict)
        return { ...(await loaded(presence, visiting, about, 409, filled)), conflict: error.current }
      return loaded(presence, visiting, about, 422, withError(filled, error.sentence[language], error.field))
    })
  }
}

class Forged extends Error {}

function refuseReplay(): never {
  throw new Error('A form was sent before, and its answer is gone')
}

function replay({ entered, ...presence }: Presence, url: string, hash: Buffer): Answer | undefined {
  if (!entered.sent) return undefined
  if (entered.sent.route !== url || !entered.sent.body.equals(hash)) throw new SentBefore()
  return {
    kind: 'redirect',
    to: { redirectTo: entered.sent.location, message: entered.sent.message ?? undefined },
    presence: { entered, ...presence },
  }
}

class SentBefore extends Error {}

function isSentBefore(error: unknown): boolean {
  return (error as { code?: string }).code === 'LW001'
}

function permit(presence: Presence, route: Route<string>, serving: Serving) {
  if (presence.entered.awaitsCode) throw new NotSignedIn('A code is awaited')
  if (!serving.may(presence.read.actor, route.permission)) throw new NotFound('Page')
}

async function loaded(
  presence: Presence,
  visiting: Visiting,
  about: About,
  status: number,
  sent?: FilledBy<AnyForm>,
): Promise<Answer & { kind: 'page' }> {
  const { page, shows } = visiting.route
  const language = visiting.language ?? presence.read.actor.language
  const data = await page.load({ read: presence.read, ...about, language } as never)
  if (shows === 'children' && presence.looks() === 0)
    throw new Error(`A page about children was not logged: ${visiting.path}`)
  const form = page.form ?? noForm
  const filled =
    sent ??
    (page.known
      ? form.from(language, page.known(data, { query: about.query, actor: presence.read.actor, language }))
      : form.blank(language))
  return { kind: 'page', status, data, filled, version: page.version?.(data), presence }
}

function send(answer: Answer, visiting: Visiting, about: About, serving: Serving, cookies: Cookies) {
  const { reply, wantsJson } = visiting
  if (answer.kind === 'redirect') {
    if (wantsJson) return reply.code(200).send({ location: answer.to.redirectTo, message: answer.to.message })
    if (answer.to.message) cookies.setMessage(reply, answer.to.message)
    return reply.redirect(answer.to.redirectTo, 303)
  }
  const around = aroundSomebody(
    visiting,
    answer.presence,
    wantsJson ? undefined : cookies.takeMessage(visiting.request, reply),
  )
  if (wantsJson) return reply.code(answer.status).send(asJson(answer, around))
  const { page } = visiting.route
  const content = page.view(answer.data, {
    ...about,
    filled: answer.filled,
    language: around.language,
    actor: answer.presence.read.actor,
    path: visiting.path,
  } as never)
  if (isDownload(content)) return download(reply, content)
  const versions = answer.conflict && versionsOf(answer, around.language, page)
  return html(reply, answer.status, serving.frame.page(content, around, versions))
}

/** What the person typed and what is there now, for the fields in which they differ. */
function versionsOf(answer: Answer & { kind: 'page' }, language: Language, page: AnyPage): Versions[] {
  const known = page.known
    ? (page.form ?? noForm).from(
        language,
        page.known(answer.data, { query: {}, actor: answer.presence.read.actor, language }),
      )
    : undefined
  return answer.filled
    .all()
    .map(({ name, label, value }) => ({
      label,
      yours: value,
      theirs: answer.conflict?.[name] ?? known?.field(name as never).value ?? '',
    }))
    .filter(({ yours, theirs }) => yours !== theirs)
}

function asJson(answer: Answer & { kind: 'page' }, around: Around) {
  return {
    data: answer.data,
    form: {
      _csrf: around.csrf,
      _key: around.formKey,
      ...(answer.version === undefined ? {} : { _version: answer.version }),
      fields: answer.filled.all(),
    },
    ...(answer.filled.errors.length > 0
      ? { errors: answer.filled.errors.map(({ name, text }) => ({ field: name, message: text })) }
      : {}),
    ...(answer.conflict ? { conflict: answer.conflict } : {}),
  }
}

function download(
  reply: FastifyReply,
  { fileName, type, body }: { fileName: string; type: string; body: string | Buffer },
) {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`)
    .send(body)
}

function html(reply: FastifyReply, status: number, document: VNode) {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${render(document)}`)
}

function aroundSomebody(visiting: Visiting, { read, entered }: Presence, message: string | undefined): Around {
  return {
    language: visiting.language ?? entered.language,
    path: visiting.path,
    csrf: entered.csrf,
    formKey: newKey(),
    message,
    actor: read.actor,
    unread: entered.unread,
  }
}

function aroundNobody(visiting: Visiting): Around {
  return {
    language: visiting.language ?? 'en',
    path: visiting.path,
    csrf: '',
    formKey: '',
    message: undefined,
    actor: undefined,
    unread: 0,
  }
}

function sayProblem(error: unknown, visiting: Visiting, url: string, serving: Serving) {
  if (error instanceof NotSignedIn) return sendToSignIn(visiting, serving)
  if (error instanceof NotFound) return problem('not found', 404, visiting, serving)
  if (error instanceof Forged) return problem('forged', 403, visiting, serving)
  if (error instanceof SentBefore) return problem('sent before', 422, visiting, serving)
  if (error instanceof Refused) return problem('refused', 422, visiting, serving, error.sentence)
  if (error instanceof Conflict) return problem('conflict', 409, visiting, serving)
  if (isTooLarge(error)) return problem('too large', 413, visiting, serving)
  if (isBadRequest(error)) return problem('not found', 400, visiting, serving)
  const ref = serving.report(error, { method: visiting.request.method, route: url })
  if (isDatabaseAway(error)) {
    visiting.reply.header('retry-after', '30')
    return problem('away', 503, visiting, serving, undefined, ref)
  }
  return problem('wrong', 500, visiting, serving, undefined, ref)
}

/** Somebody who is not signed in is asked to, and comes back to the same page. A program is told. */
function sendToSignIn(visiting: Visiting, serving: Serving) {
  if (visiting.wantsJson || visiting.request.method === 'POST') return problem('not signed in', 401, visiting, serving)
  return visiting.reply.redirect(`/sign-in?next=${encodeURIComponent(visiting.path)}`, 303)
}

function problem(
  kind: Problem,
  status: number,
  visiting: Visiting,
  serving: Serving,
  sentence?: Record<Language, string>,
  ref?: string,
) {
  const around = aroundNobody(visiting)
  const said = sentence?.[around.language]
  if (visiting.wantsJson)
    return visiting.reply
      .code(status)
      .send({ problem: kind, ...(said ? { message: said } : {}), ...(ref ? { ref } : {}) })
  return html(
    visiting.reply,
    status,
    serving.frame.problem(kind, { around, ...(said ? { sentence: said } : {}), ...(ref ? { ref } : {}) }),
  )
}

function isTooLarge(error: unknown): boolean {
  return [
    'FST_REQ_FILE_TOO_LARGE',
    'FST_ERR_CTP_BODY_TOO_LARGE',
    'FST_FILES_LIMIT',
    'FST_FIELDS_LIMIT',
    'FST_PARTS_LIMIT',
  ].includes((error as { code?: string }).code ?? '')
}

function isBadRequest(error: unknown): boolean {
  const { statusCode } = error as { statusCode?: number }
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
}

function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

const nothingToDiscard = async () => {}

async function bodyOf(request: FastifyRequest, page: AnyPage): Promise<{ body: Body; discard(): Promise<void> }> {
  if (page.upload && request.isMultipart()) return receive(request)
  return { body: (request.body ?? {}) as Body, discard: nothingToDiscard }
}

/** The same answers under the same key are the same form; other answers are not. */
function hashOf(body: Body): Buffer {
  const answers = Object.entries(body)
    .filter(([name]) => name !== '_csrf' && name !== '_key')
    .map(([name, value]) => [name, isFile(value) ? { fileName: value.fileName, bytes: value.bytes } : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(answers)).digest()
}

function isFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'path' in value
}
