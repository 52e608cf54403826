import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asSomebody, type Presence } from '../context.ts'
import { NotFound, NotSignedIn } from '../errors.ts'
import { Cookies, sameToken } from './cookies.ts'
import { draftPath, keepable, keepDraft } from './drafts.ts'
import { Forged } from './post-form.ts'
import { sayProblem } from './problems.ts'
import { isFromOurPages } from './same-site.ts'
import type { Serving } from './serving.ts'

const typed = z.object({
  id: z.uuid(),
  path: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2000),
  fields: z.record(z.string().max(200), z.union([z.string(), z.array(z.string()).max(200)])),
  version: z
    .number()
    .int()
    .min(-(2 ** 31))
    .max(2 ** 31 - 1)
    .nullable()
    .default(null),
  edit: z
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  replaces: z.array(z.uuid()).max(20).default([]),
})

const withToken = z.object({ _csrf: z.string() }).catch({ _csrf: '' })

type Work = (presence: Presence, body: unknown) => Promise<object>

/**
 * What the script of a page says while somebody is typing: here is what they wrote so far; and: they are still here. Both
 * only add to what is kept for that person, and neither answers anything that was kept before.
 */
export function serveDrafts(app: FastifyInstance, serving: Serving): void {
  const cookies = new Cookies(serving.baseUrl)
  const serve = (url: string, work: Work) =>
    app.post(url, async (request, reply) => answer(request, reply, work, serving, cookies))

  serve('/drafts', async (presence, body) => {
    const { path, fields, version, ...draft } = read(body)
    const unsent = { ...draft, path: draftPath(path), fields: keepable(fields), version: version ?? undefined }
    return { became: await keepDraft(presence, unsent) }
  })

  serve('/presence', async ({ open }) => {
    const [[key] = []] = await open.call('select auth.draft_key()', [])
    return { key: (key as Buffer).toString('base64') }
  })
}

function read(body: unknown): z.infer<typeof typed> {
  const { data } = typed.safeParse(body)
  if (!data) throw new NotFound('Not a draft')
  return data
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work,
  serving: Serving,
  cookies: Cookies,
): Promise<FastifyReply> {
  const url = request.routeOptions.url ?? ''
  try {
    if (!isFromOurPages(request, serving.baseUrl)) throw new Forged()
    const signIn = cookies.readSignIn(request)
    if (!signIn) throw new NotSignedIn('Sign in')
    const done = await asSomebody(serving, signIn, (presence) => {
      if (presence.entered.awaitsCode) throw new NotSignedIn('A code is awaited')
      const { _csrf } = withToken.parse(request.body)
      if (!sameToken(presence.entered.csrf, _csrf)) throw new Forged()
      return work(presence, request.body)
    })
    return await reply.code(200).send(done)
  } catch (error) {
    const asked = { reply, method: 'POST', path: url, url, language: undefined, wantsJson: true }
    return sayProblem(error, asked, serving)
  }
}
