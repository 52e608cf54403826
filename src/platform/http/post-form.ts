import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { asSomebody, type Credentials, type Presence } from '../context.ts'
import { Busy, Conflict, Refused, ShownFirst } from '../errors.ts'
import { sameToken } from './cookies.ts'
import { draftPath, holdsText, keepable, keepDraft, replacedBy } from './drafts.ts'
import { ReceivedFile } from './fields.ts'
import { type AnyForm, type Body, type FilledBy, withError } from './form.ts'
import { type CameBack, loadPage, permit } from './load-page.ts'
import { noForm, type Redirect } from './page.ts'
import { type Answer, languageOf, type Serving, type Visiting } from './serving.ts'

/** The form did not come from a page of ours, or not from this person's. */
export class Forged extends Error {}

/** The same form was sent before, with other answers. */
export class SentBefore extends Error {}

interface Posting {
  readonly visiting: Visiting
  readonly serving: Serving
  readonly body: Body
  readonly credentials: Credentials
  readonly hash: Buffer
}

/**
 * The route's permission, then the form's own token, then whether it was sent before; then the change. What a rule
 * refuses, or somebody else changed first, leaves nothing behind, and the page comes back with what was typed.
 */
export async function postForm(
  visiting: Visiting,
  signIn: { areaId: number; token: Buffer },
  body: Body,
  serving: Serving,
): Promise<Answer> {
  const formKey = keyIn(body)
  const posting: Posting = {
    visiting,
    serving,
    body,
    hash: hashOf(body, signIn.token),
    credentials: { ...signIn, formKey },
  }
  try {
    const { counts } = visiting.route.page
    if (counts) {
      // Only what comes from our own page is a guess: nobody else uses theirs up.
      await asSomebody(serving, signIn, async (presence) => check(posting, presence))
      await counts(serving, signIn)
    }
    return await asSomebody(serving, posting.credentials, (presence) => change(posting, presence))
  } catch (error) {
    if (isSentBefore(error))
      return asSomebody(serving, posting.credentials, async (presence) => replay(posting, presence) ?? refuseReplay())
    const said = isHeld(error) ? new Busy() : error
    if (said instanceof Refused || said instanceof Conflict || said instanceof ShownFirst)
      return asSomebody(serving, posting.credentials, (presence) => comeBack(posting, presence, said))
    throw error
  }
}

async function change(posting: Posting, presence: Presence): Promise<Answer> {
  const { visiting, body, hash, credentials } = posting
  const { page } = visiting.route
  check(posting, presence)
  const before = replay(posting, presence)
  if (before) return before

  const language = languageOf(visiting, presence.read.actor)
  const filled = (page.form ?? noForm).read(language, body)
  if (!filled.ok) return loadPage(presence, visiting, 422, await keepTyped(posting, presence, filled))
  const to: Redirect = await page.post!(presence.write, {
    ...visiting.about,
    value: filled.value,
    version: versionIn(body),
    language,
    button: String(body._button ?? ''),
  })
  presence.open.last('select auth.form_sent($1, $2::uuid[], $3, $4, $5, $6, $7)', [
    credentials.formKey,
    replacedBy(body),
    visiting.url,
    hash,
    to.redirectTo,
    to.message ?? null,
    presence.read.now,
  ])
  return { kind: 'redirect', to, presence }
}

/** A form that is not right, or that something was in the way of, comes back as it was typed, and is kept until it is sent. */
async function keepTyped(
  { visiting, body, credentials }: Posting,
  presence: Presence,
  filled: FilledBy<AnyForm>,
): Promise<CameBack> {
  const form: AnyForm = visiting.route.page.form ?? noForm
  const fields = keepable(body, form)
  const replaces = replacedBy(body)
  if (!credentials.formKey || !holdsText(fields, form)) return { filled, replaces }
  await keepDraft(presence, {
    id: credentials.formKey,
    path: draftPath(visiting.path),
    fields,
    version: body._version === undefined ? undefined : versionIn(body),
    replaces,
  })
  return { filled, replaces: [credentials.formKey] }
}

const uuid = z.uuid()

/** The key of the form, which is new each time it is drawn. */
export function keyIn({ _key }: Body): string | undefined {
  return uuid.safeParse(_key).data
}

/** A version that no record has, when somebody made one up. */
export function versionIn({ _version = 0 }: Body): number {
  const version = Number(_version)
  return Number.isInteger(version) && Math.abs(version) < 2 ** 31 ? version : -1
}

function check({ visiting, serving, body, credentials }: Posting, presence: Presence) {
  permit(presence, visiting, serving)
  if (!credentials.formKey || !sameToken(presence.entered.csrf, String(body._csrf ?? ''))) throw new Forged()
}

async function comeBack(posting: Posting, presence: Presence, error: Refused | Conflict | ShownFirst): Promise<Answer> {
  const { visiting, serving, body } = posting
  permit(presence, visiting, serving)
  // What was in our way may be this very form, sent twice: then its first answer is the answer.
  const before = replay(posting, presence)
  if (before) return before
  const language = languageOf(visiting, presence.read.actor)
  const filled = (visiting.route.page.form ?? noForm).read(language, body)
  if (error instanceof ShownFirst) return loadPage(presence, visiting, 200, await keepTyped(posting, presence, filled))
  if (error instanceof Conflict) {
    const kept = await keepTyped(posting, presence, filled)
    return { ...(await loadPage(presence, visiting, 409, kept)), conflict: error.current }
  }
  const wrong = withError(filled, error.sentence[language], error.field)
  return loadPage(presence, visiting, error instanceof Busy ? 409 : 422, await keepTyped(posting, presence, wrong))
}

/** The answer that this form was given before; undefined when it is new. */
function replay({ visiting, hash }: Posting, presence: Presence): Answer | undefined {
  const { sent } = presence.entered
  if (!sent) return undefined
  if (sent.route !== visiting.url || !sent.body.equals(hash)) throw new SentBefore()
  return { kind: 'redirect', to: { redirectTo: sent.location, message: sent.message ?? undefined }, presence }
}

function refuseReplay(): never {
  throw new Error('A form was sent before, and its answer is gone')
}

/** Raised by auth.form_sent when another copy of the form got there first. */
function isSentBefore(error: unknown): boolean {
  return (error as { code?: string }).code === 'LW001'
}

/** Somebody else held what it was to change for longer than we wait, or two waited for each other. */
function isHeld(error: unknown): boolean {
  return ['55P03', '40P01'].includes((error as { code?: string }).code ?? '')
}

/**
 * The same answers under the same key are the same form; other answers are not. Keyed with the token, which only the browser
 * has: from what is stored, nobody can guess what was typed, a password among it.
 */
function hashOf(body: Body, token: Buffer): Buffer {
  const answers = Object.entries(body)
    .filter(([name]) => name !== '_csrf' && name !== '_key')
    .map(
      ([name, value]) =>
        [name, value instanceof ReceivedFile ? { fileName: value.fileName, bytes: value.bytes } : value] as const,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', token).update(JSON.stringify(answers)).digest()
}
