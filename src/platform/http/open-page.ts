import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import type { World } from '../context.ts'
import { dayIn } from '../dates/day.ts'
import { transact } from '../db/transact.ts'
import { NotSignedIn, Refused } from '../errors.ts'
import type { Holding } from '../holding.ts'
import { newKey } from '../ids.ts'
import { isLanguage, type Language } from '../words.ts'
import { asTyped } from './as-typed.ts'
import { Cookies, sameToken } from './cookies.ts'
import { type AnyForm, type Body, type FilledBy, type ValueBy, withError } from './form.ts'
import type { Redirect } from './page.ts'
import { noForm } from './page.ts'
import { isFromOurPages } from './same-site.ts'
import { sendHtml } from './send-answer.ts'
import { type Around, languageOfBrowser, type Serving, wantsJson } from './serving.ts'

/** What a page before, or on the way to, signing in can do. It sees no record: it has entered as nobody. */
export interface Open {
  readonly world: World
  readonly language: Language
  readonly query: Readonly<Record<string, string | undefined>>
  readonly params: Readonly<Record<string, string | undefined>>
  /** Everything that was sent, also what is no field of this page. */
  readonly sent: Body
  /** Who has given a password and not yet a code, or is wholly signed in. */
  readonly halfway: HalfwayPresence | undefined
  /** Who is signed in here and left the screen alone: it is locked until they prove who they are. */
  readonly locked: HalfwayPresence | undefined
  /** Its address as it was asked for, with everything behind the question mark. */
  readonly path: string
  /** What this browser keeps for ten minutes, between two pages. Seal it: a browser can read and change what it keeps. */
  readonly kept: string | undefined
  keep(text: string | undefined): void
  /** This browser, before anybody has signed in: what it was asked by this visit is bound to it. */
  readonly visitor: Buffer
  /** The browser: the token it is known by, or one that it is given when `signIn` says so. */
  readonly device: Buffer
  /** Who came by a link and has no account: the session of that link. It is nobody’s sign-in. */
  readonly holding: Holding | undefined
  hold(holding: Holding): void
  signIn(areaId: number, token: Buffer, options?: { keepDevice?: boolean }): void
  signOut(): void
}

export interface HalfwayPresence {
  readonly areaId: number
  readonly token: Buffer
  readonly staffId: string
  readonly name: string
  readonly awaitsCode: boolean
  readonly csrf: string
}

/** A page that needs nobody to be signed in. Its forms are tied to the browser instead. */
interface OpenPage<F extends AnyForm, Data> {
  readonly form?: F
  load?(open: Open): Promise<Data | Redirect>
  /** The form of another page was sent on to this one (307): it is kept while this one is shown for the first time. */
  isSentOn?(sent: Body): boolean
  view(data: Data, shown: { filled: FilledBy<F>; language: Language; query: Open['query'] }): VNode
  post?(open: Open, value: ValueBy<F>): Promise<Redirect | { show: Data }>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a table of pages holds pages of every kind
export type AnyOpenPage = OpenPage<any, any>

export function openPage<F extends AnyForm, Data>(definition: OpenPage<F, Data>): OpenPage<F, Data> {
  return definition
}

export function serveOpenPages(app: FastifyInstance, pages: Record<`/${string}`, AnyOpenPage>, serving: Serving) {
  const cookies = new Cookies(serving.baseUrl)
  for (const [url, page] of Object.entries(pages)) {
    app.route({
      method: page.post ? ['GET', 'POST'] : ['GET'],
      url,
      handler: (request, reply) => serve(request, reply, page, serving, cookies),
    })
  }
}

const queryOf = z.record(z.string(), z.string().optional().catch(undefined))

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  page: AnyOpenPage,
  serving: Serving,
  cookies: Cookies,
) {
  const query = queryOf.parse(request.query)
  if (isLanguage(query.lang)) cookies.setLanguage(reply, query.lang)
  const language = isLanguage(query.lang) ? query.lang : (cookies.language(request) ?? languageOfBrowser(request))
  const visitor = cookies.visitorToken(request, reply)
  const around: Around = {
    language,
    path: request.url,
    csrf: visitor,
    formKey: newKey(),
    message: cookies.takeMessage(request, reply),
    actor: undefined,
    unread: 0,
  }
  const device = cookies.readDevice(request) ?? randomBytes(32)
  const open: Open = {
    world: serving,
    language,
    query,
    params: queryOf.parse(request.params),
    sent: request.method === 'POST' ? asTyped(request.body) : {},
    ...(await presentIn(request, serving, cookies)),
    path: request.url,
    kept: cookies.readKept(request),
    keep: (kept) => cookies.setKept(reply, kept),
    visitor: Buffer.from(visitor),
    device,
    holding: cookies.readHolding(request),
    hold: (holding) => cookies.setHolding(reply, holding),
    signIn(areaId, token, { keepDevice = false } = {}) {
      cookies.setSignIn(reply, areaId, token)
      if (keepDevice) cookies.setDevice(reply, device)
    },
    signOut() {
      cookies.clearSignIn(reply)
      cookies.clearSheet(reply)
      reply.header('clear-site-data', '"cache", "storage"')
    },
  }
  const form = page.form ?? noForm
  const json = wantsJson(request)
  const draw = (data: unknown, status: number, filled: FilledBy<AnyForm>) => {
    if (json)
      return reply.code(status).send({
        data,
        form: { _csrf: visitor, fields: filled.all() },
        ...(filled.errors.length
          ? { errors: filled.errors.map(({ name, text }) => ({ field: name, message: text })) }
          : {}),
      })
    return sendHtml(reply, status, serving.frame.page(page.view(data, { filled, language, query }), around), serving)
  }
  const go = ({ redirectTo, message }: Redirect) => {
    if (json) return reply.code(200).send({ location: redirectTo, message })
    if (message) cookies.setMessage(reply, message)
    return reply.redirect(redirectTo, 303)
  }

  if (request.method !== 'POST') {
    const data = await page.load?.(open)
    return isRedirect(data) ? go(data) : draw(data, 200, form.blank(language))
  }
  const body = open.sent
  if (!isFromOurPages(request, serving.baseUrl) || !isFormOf(open, visitor, String(body._csrf ?? ''))) {
    return json
      ? reply.code(403).send({ problem: 'forged' })
      : sendHtml(reply, 403, serving.frame.problem('forged', { around }), serving)
  }
  const filled = form.read(language, body)
  const again = async (status: number, shown: FilledBy<AnyForm>) => {
    const data = await page.load?.(open)
    return isRedirect(data) ? go(data) : draw(data, status, shown)
  }
  if (page.isSentOn?.(body)) return again(403, form.blank(language))
  if (!filled.ok) return again(422, filled)
  const answer = await page.post!(open, filled.value).catch(refusalOf)
  if (answer instanceof Refused) return again(422, withError(filled, answer.sentence[language], answer.field))
  return isRedirect(answer) ? go(answer) : draw(answer.show, 200, form.blank(language))
}

/** The form was drawn for this browser, or for whoever is signed in here. */
function isFormOf({ halfway, locked }: Open, visitor: string, token: string): boolean {
  const theirs = (halfway ?? locked)?.csrf
  return sameToken(visitor, token) || (theirs !== undefined && sameToken(theirs, token))
}

function refusalOf(error: unknown): Refused | Redirect {
  if (error instanceof Refused) return error
  if (error instanceof NotSignedIn) return { redirectTo: '/sign-in' }
  throw error
}

function isRedirect(answer: unknown): answer is Redirect {
  return typeof answer === 'object' && answer !== null && 'redirectTo' in answer
}

async function presentIn(
  request: FastifyRequest,
  { database, clock }: Serving,
  cookies: Cookies,
): Promise<Pick<Open, 'halfway' | 'locked'>> {
  const signIn = cookies.readSignIn(request)
  if (!signIn) return { halfway: undefined, locked: undefined }
  const now = clock.now()
  const entering = { ...signIn, now, today: dayIn(now) }
  const entered = await transact(database, entering, async (open) => open.entered)
  if (!entered) return { halfway: undefined, locked: undefined }
  const { staffId, name, awaitsCode, csrf } = entered
  const somebody: HalfwayPresence = { ...signIn, staffId, name, awaitsCode, csrf }
  // Who had not even given their code begins again.
  if (entered.locked) return { halfway: undefined, locked: awaitsCode ? undefined : somebody }
  return { halfway: somebody, locked: undefined }
}
