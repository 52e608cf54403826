import { z } from 'zod'
import { NotSignedIn, Refused } from '#platform/errors.ts'
import { draftPath, keepable, keepForLater, withDraft } from '#platform/http/drafts.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { type HalfwayPresence, type Open, openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { type PasskeyQuestion, passkeyQuestion } from '../passkeys/passkeys.ts'
import { type Proof, proveAgain } from '../proving/prove-again.ts'
import { safePath } from '../safe-path.ts'
import { findWhoSignsIn } from '../signing-in/login.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { AskPasskey } from './ask-passkey.tsx'
import { HELD, type HeldForm, heldForm, isAnothers } from './held-form.ts'
import { ProveByProvider } from './prove-by-provider.tsx'

interface Asked {
  readonly held: HeldForm | undefined
  readonly question?: PasskeyQuestion | undefined
  readonly provider?: string | undefined
  /** It is proved, and what was typed can be sent. */
  readonly proved?: boolean
}

/** Before something that matters: who is signed in proves again that it is them, and goes on where they were. */
export function againPage(secondFactor: 'required' | 'off') {
  const proofForm = form((language) => {
    const t = words(language)
    return {
      password: optionalText(t.password, { max: 200 }),
      code: optionalText(t.code, { hint: t.codeHint, max: 20 }),
      passkey: optionalText(t.usePasskey, { max: 20_000 }),
    }
  })

  return openPage({
    form: proofForm,
    isSentOn: isAnothers,

    async load({ world, halfway, query, sent }): Promise<Asked | ReturnType<typeof redirectTo>> {
      if (!halfway || halfway.awaitsCode) return redirectTo(`/sign-in?next=${encodeURIComponent(safePath(query.next))}`)
      const who = await findWhoSignsIn(world, halfway)
      return {
        held: heldForm(sent),
        question: who?.hasPasskey ? passkeyQuestion(world, halfway.token) : undefined,
        provider: world.site.providerName,
      }
    },

    view({ held, proved, question, provider }: Asked, { filled, language, query }) {
      const t = words(language)
      if (held && proved) return <SendWhatWasTyped held={held} to={safePath(query.next)} t={t} />
      return (
        <Layout title={t.againTitle} errors={filled.errors} plain>
          <h1>{t.againTitle}</h1>
          <p>
            {t.againWhy} {held && t.againKept}
          </p>
          <Form>
            <input type="hidden" name={HELD} value={JSON.stringify(held ?? {})} />
            <PasswordInput {...filled.field('password')} value="" autocomplete="current-password" />
            {secondFactor === 'required' && (
              <Input {...filled.field('code')} value="" autocomplete="one-time-code" spellcheck={false} width={10} />
            )}
            <Button>{t.continue}</Button>
          </Form>
          {provider && !held && <ProveByProvider name={provider} prove="act" next={safePath(query.next)} t={t} />}
          {provider && held && (
            <Form>
              <input type="hidden" name={HELD} value={JSON.stringify(held)} />
              <button class="app-button-link" type="submit" name="_button" value="provider">
                {t.proveByProvider(provider)}
              </button>
            </Form>
          )}
          {question && (
            <AskPasskey question={question} t={t}>
              <input type="hidden" name={HELD} value={JSON.stringify(held ?? {})} />
            </AskPasskey>
          )}
        </Layout>
      )
    },

    async post(open, proof) {
      if (!open.halfway) throw new NotSignedIn('Nobody to prove')
      if (open.sent._button === 'provider') return toProvider(open, open.halfway)
      mustBeThere(proof, secondFactor)
      const { areaId, token } = await proveAgain(open.world, open.halfway, proof, secondFactor)
      open.signIn(areaId, token)
      const held = heldForm(open.sent)
      return held ? { show: { held, proved: true } } : redirectTo(safePath(open.query.next))
    },
  })
}

/** What was typed is kept as a draft meanwhile, and is in its form again on the way back. */
async function toProvider({ world, query, sent }: Open, halfway: HalfwayPresence) {
  const path = draftPath(safePath(query.next))
  const held = heldForm(sent) ?? {}
  const id = z.uuid().safeParse(held._key).data
  const version = Number(held._version ?? Number.NaN)
  const unsent = {
    id: id ?? '',
    path,
    fields: keepable(held),
    version: Number.isInteger(version) ? version : undefined,
  }
  const isKept = id !== undefined && (await keepForLater(world, halfway, halfway.csrf, { ...unsent, replaces: [] }))
  const next = isKept ? withDraft(path, id) : path
  return redirectTo(`/sign-in/provider?prove=act&next=${encodeURIComponent(next)}`)
}

function mustBeThere({ password, code, passkey }: Proof, secondFactor: 'required' | 'off') {
  if (passkey) return
  if (!password) throw new Refused(say.enterPassword, 'password')
  if (!code && secondFactor === 'required') throw new Refused(say.enterCode, 'code')
}

/** The form goes on as it was, with its own key: sent twice, it is still done once. */
function SendWhatWasTyped({ held, to, t }: { held: HeldForm; to: string; t: ReturnType<typeof words> }) {
  const fields = Object.entries(held).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
  return (
    <Layout title={t.sendTitle} plain>
      <h1>{t.sendTitle}</h1>
      <p>{t.sendWhy}</p>
      <form method="post" action={to}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t.send}</Button>
      </form>
    </Layout>
  )
}
