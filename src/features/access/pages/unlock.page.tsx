import { NotSignedIn, Refused } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { type PasskeyQuestion, passkeyQuestion } from '../passkeys/passkeys.ts'
import { proveAgain } from '../proving/prove-again.ts'
import { safePath } from '../safe-path.ts'
import { findWhoSignsIn } from '../signing-in/login.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { AskPasskey } from './ask-passkey.tsx'
import { ProveByProvider } from './prove-by-provider.tsx'

const proofForm = form((language) => {
  const t = words(language)
  return {
    password: optionalText(t.password, { max: 200 }),
    passkey: optionalText(t.usePasskey, { max: 20_000 }),
  }
})

const isSent = (sent: object) => Object.keys(sent).length > 0

interface Locked {
  readonly name: string
  readonly question?: PasskeyQuestion | undefined
  readonly provider?: string | undefined
}

/**
 * A screen that was left alone: whoever is signed in gives their password, or their passkey or account with the provider, and
 * is where they were, with what they typed.
 */
export function unlockPage(secondFactor: 'required' | 'off') {
  return openPage({
    form: proofForm,

    async load({ world, locked, halfway, query, sent }): Promise<Locked | ReturnType<typeof redirectTo>> {
      const next = safePath(query.next)
      const signedIn = locked ?? (halfway?.awaitsCode ? undefined : halfway)
      if (!signedIn) return redirectTo(`/sign-in?next=${encodeURIComponent(next)}`)
      // The page may have covered itself a little before the service did: a wrong password opens neither.
      if (!locked && !isSent(sent)) return redirectTo(next)
      const who = await findWhoSignsIn(world, signedIn)
      return {
        name: signedIn.name,
        question: who?.hasPasskey ? passkeyQuestion(world, signedIn.token) : undefined,
        provider: world.site.providerName,
      }
    },

    view({ name, question, provider }: Locked, { filled, language, query }) {
      const t = words(language)
      return (
        <Layout title={t.unlockTitle} errors={filled.errors} plain>
          <h1>{t.unlockTitle}</h1>
          <p>{t.unlockWhy(name)}</p>
          {query.kept === 'yes' && (
            <InsetText>
              <p>{t.unlockKept}</p>
            </InsetText>
          )}
          <Form>
            <PasswordInput {...filled.field('password')} value="" autocomplete="current-password" />
            <Button>{t.unlock}</Button>
          </Form>
          {question && <AskPasskey question={question} t={t} />}
          {provider && <ProveByProvider name={provider} prove="lock" next={safePath(query.next)} t={t} />}
          <Form action="/sign-out">
            <button class="app-button-link" type="submit">
              {t.signOutInstead}
            </button>
          </Form>
        </Layout>
      )
    },

    async post(open, { password, passkey }) {
      const signedIn = open.locked ?? open.halfway
      if (!signedIn) throw new NotSignedIn('Nobody to unlock for')
      if (!password && !passkey) throw new Refused(say.enterPassword, 'password')
      const { areaId, token } = await proveAgain(open.world, signedIn, { password, passkey }, secondFactor)
      open.signIn(areaId, token)
      return redirectTo(safePath(open.query.next))
    },
  })
}
