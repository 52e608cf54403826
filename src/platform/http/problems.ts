import type { FastifyReply } from 'fastify'
import { isDatabaseAway } from '../db/database.ts'
import { Conflict, Locked, Moved, NotFound, NotSignedIn, ProveAgain, Refused } from '../errors.ts'
import type { Unsaved } from './drafts.ts'
import { Forged, SentBefore } from './post-form.ts'
import { sendHtml } from './send-answer.ts'
import type { Around, Problem, Said, Serving } from './serving.ts'

/** Enough of a request to say what is the matter with it. */
export interface Asked {
  readonly reply: FastifyReply
  readonly method: string
  readonly path: string
  readonly url: string
  readonly language: Around['language'] | undefined
  readonly wantsJson: boolean
  /** What was typed in the form that this is about. */
  readonly unsaved?: Unsaved | undefined
}

/** Says what went wrong, in the words of the person who meets it, and nothing of what was inside. */
export function sayProblem(error: unknown, asked: Asked, serving: Serving): FastifyReply {
  if (error instanceof Locked && asked.wantsJson) return asked.reply.code(401).send({ problem: 'locked' })
  if (error instanceof Locked && (asked.method !== 'POST' || asked.unsaved?.keptAt)) return sendToUnlock(asked)
  if (error instanceof NotSignedIn) return sendToSignIn(asked, serving)
  if (error instanceof ProveAgain) return sendToProveAgain(asked)
  if (error instanceof Moved && namesIt(error, asked)) return sendWhereItIs(error, asked)
  if (error instanceof NotFound) return problem('not found', 404, asked, serving)
  if (error instanceof Forged) return problem('forged', 403, asked, serving)
  if (error instanceof SentBefore) return problem('sent before', 422, asked, serving)
  if (error instanceof Refused) return problem('refused', 422, asked, serving, { sentence: error.sentence })
  if (error instanceof Conflict) return problem('conflict', 409, asked, serving)
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 413) return problem('too large', 413, asked, serving)
  if (status >= 400 && status < 500) return problem('not found', status, asked, serving)

  const ref = serving.report(error, { method: asked.method, route: asked.url })
  if (!isDatabaseAway(error)) return problem('wrong', 500, asked, serving, { ref })
  asked.reply.header('retry-after', '30')
  return problem('away', 503, asked, serving, { ref })
}

/** A form is not sent on: what it says was written of the record as it was. */
function namesIt({ from }: Moved, { method, path }: Asked): boolean {
  return method !== 'POST' && path.includes(from)
}

function sendWhereItIs({ from, to }: Moved, { reply, path }: Asked): FastifyReply {
  return reply.redirect(path.replaceAll(from, to), 303)
}

/** Somebody who is not signed in is asked to, and comes back to the same page. A program is told. */
function sendToSignIn(asked: Asked, serving: Serving): FastifyReply {
  if (asked.wantsJson || asked.method === 'POST') return problem('not signed in', 401, asked, serving)
  return asked.reply.redirect(`/sign-in?next=${encodeURIComponent(asked.path)}`, 303)
}

/** What they see is covered until they prove who they are; then they are where they were, with what they typed. */
function sendToUnlock({ reply, path, unsaved }: Asked): FastifyReply {
  const next = encodeURIComponent(unsaved?.keptAt ?? path)
  return reply.redirect(`/sign-in/unlock?next=${next}${unsaved?.keptAt ? '&kept=yes' : ''}`, 303)
}

/** They come back to where they were. A form is sent along (307), so that what was typed is kept until they have. */
function sendToProveAgain({ reply, wantsJson, method, path }: Asked): FastifyReply {
  const at = `/sign-in/again?next=${encodeURIComponent(path)}`
  if (wantsJson) return reply.code(403).send({ problem: 'prove again', location: at })
  return reply.redirect(at, method === 'POST' ? 307 : 303)
}

export function problem(
  kind: Problem,
  status: number,
  asked: Asked,
  serving: Serving,
  { sentence, ref }: Said = {},
): FastifyReply {
  const language = asked.language ?? 'en'
  const said = { ...(sentence ? { sentence: sentence[language] } : {}), ...(ref ? { ref } : {}) }
  if (asked.wantsJson) {
    const { sentence: message, ...rest } = said
    return asked.reply.code(status).send({ problem: kind, ...rest, ...(message ? { message } : {}) })
  }
  const around: Around = {
    language,
    path: asked.path,
    csrf: '',
    formKey: '',
    message: undefined,
    actor: undefined,
    unread: 0,
  }
  const { unsaved } = asked
  // Sending the same again only helps where the fault was ours.
  const kept = unsaved && { unsaved: status >= 500 ? unsaved : { ...unsaved, again: undefined } }
  return sendHtml(asked.reply, status, serving.frame.problem(kind, { around, ...said, ...kept }), serving)
}
