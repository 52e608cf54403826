import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { newKey } from '../ids.ts'
import type { Cookies } from './cookies.ts'
import { lookAgain } from './load-page.ts'
import { sendPacked } from './packed.ts'
import { type Again, type Download, isDownload, noForm, type Redirect, type Streamed } from './page.ts'
import {
  type Answer,
  type Around,
  languageOf,
  type PageAnswer,
  type Serving,
  type Versions,
  type Visiting,
} from './serving.ts'

/** Sends what a page answered, as HTML, as JSON, as a file or as the way to another page. */
export async function sendAnswer(
  answer: Answer,
  visiting: Visiting,
  serving: Serving,
  cookies: Cookies,
): Promise<FastifyReply> {
  if (answer.kind === 'redirect') return sendOn(answer.to, visiting, cookies)
  const around = aroundSomebody(
    answer,
    visiting,
    visiting.wantsJson ? undefined : cookies.takeMessage(visiting.request, visiting.reply),
  )
  if (visiting.wantsJson) return visiting.reply.code(answer.status).send(asJson(answer, around))

  const content: VNode | Download = visiting.route.page.view(answer.data, {
    ...visiting.about,
    filled: answer.filled,
    language: around.language,
    actor: answer.presence.read.actor,
    path: visiting.path,
  })
  if (isDownload(content)) {
    // Whoever has a page is signed in.
    const again = lookAgain(cookies.readSignIn(visiting.request)!, visiting, serving)
    return sendFile(visiting.reply, content, again, (error) =>
      serving.report(error, { method: visiting.request.method, route: visiting.url }),
    )
  }
  const versions = answer.conflict && versionsOf(answer, visiting)
  return sendHtml(visiting.reply, answer.status, serving.frame.page(content, around, versions), serving)
}

function sendOn({ redirectTo, message }: Redirect, { reply, wantsJson }: Visiting, cookies: Cookies): FastifyReply {
  if (wantsJson) return reply.code(200).send({ location: redirectTo, message })
  if (message) cookies.setMessage(reply, message)
  return reply.redirect(redirectTo, 303)
}

export function sendHtml(
  reply: FastifyReply,
  status: number,
  html: Buffer,
  { sheet }: Pick<Serving, 'sheet'>,
): FastifyReply {
  reply.code(status).type('text/html; charset=utf-8')
  return sendPacked(reply, html, sheet)
}

/**
 * What is sent part by part waits for whoever reads it, and ends with them. When it cannot go on, the connection is broken: a
 * browser then says that the file is not whole, which a last line in it would not.
 */
export async function sendFile(
  reply: FastifyReply,
  { fileName, type, body }: Download,
  again: Again,
  report: (error: unknown) => void,
): Promise<FastifyReply> {
  const file = typeof body === 'function' ? await body() : isStreamed(body) ? Readable.from(body.pieces(again)) : body
  if (file instanceof Readable) file.on('error', report)
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`)
    .send(file)
}

function isStreamed(body: Exclude<Download['body'], () => unknown>): body is Streamed {
  return typeof body === 'object' && 'pieces' in body
}

function aroundSomebody(
  { presence: { read, entered }, drafts }: PageAnswer,
  visiting: Visiting,
  message: string | undefined,
): Around {
  return {
    language: languageOf(visiting, read.actor),
    path: visiting.path,
    csrf: entered.csrf,
    formKey: newKey(),
    message,
    actor: read.actor,
    unread: entered.unread,
    concerns: entered.concerns,
    drafts,
  }
}

function asJson({ data, filled, version, conflict }: PageAnswer, { csrf, formKey }: Around) {
  return {
    data,
    form: { _csrf: csrf, _key: formKey, ...(version === undefined ? {} : { _version: version }), fields: filled.all() },
    ...(filled.errors.length > 0
      ? { errors: filled.errors.map(({ name, text }) => ({ field: name, message: text })) }
      : {}),
    ...(conflict ? { conflict } : {}),
  }
}

/** What the person typed and what is there now, for the fields in which they differ. */
function versionsOf({ data, filled, conflict, presence }: PageAnswer, visiting: Visiting): Versions[] {
  const { actor } = presence.read
  const language = languageOf(visiting, actor)
  const { page } = visiting.route
  const known =
    page.known &&
    (page.form ?? noForm).from(language, page.known(data, { query: visiting.about.query, actor, language }))
  return filled
    .all()
    .map(({ name, label, value }) => ({
      name,
      label,
      yours: value,
      theirs: conflict?.[name] ?? known?.field(name as never).value ?? '',
    }))
    .filter(({ yours, theirs }) => yours !== theirs)
}
