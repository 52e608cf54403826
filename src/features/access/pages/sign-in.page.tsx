import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { passkeyQuestion } from '../passkeys/passkeys.ts'
import type { Provider } from '../provider/provider.ts'
import { safePath } from '../safe-path.ts'
import { nextStep, withNext } from '../signing-in/next-step.ts'
import { signInByPassword } from '../signing-in/sign-in.ts'
import { AskPasskey } from './ask-passkey.tsx'

const signInForm = form((language) => {
  const t = words(language)
  return { email: text(t.email, t.enterEmail), password: text(t.password, t.enterPassword, { max: 200 }) }
})

export function signInPage(secondFactor: 'required' | 'off', provider: Provider | undefined) {
  return openPage({
    form: signInForm,

    load: async ({ world, visitor }) => ({ question: passkeyQuestion(world, visitor) }),

    view({ question }, { filled, language, query }) {
      const t = words(language)
      return (
        <Layout title={t.signIn} errors={filled.errors} plain>
          <h1>{t.signIn}</h1>
          <Form>
            <Input {...filled.field('email')} type="email" autocomplete="username" spellcheck={false} />
            <PasswordInput {...filled.field('password')} value="" autocomplete="current-password" />
            <Button>{t.signIn}</Button>
          </Form>
          {provider && (
            <Button variant="secondary" href={withNext('/sign-in/provider', safePath(query.next))}>
              {t.useProvider(provider.name)}
            </Button>
          )}
          <AskPasskey question={question} action={withNext('/sign-in/passkey', safePath(query.next))} t={t} />
          <p>
            <a href="/sign-in/forgotten">{t.forgotten}</a>
          </p>
        </Layout>
      )
    },

    async post(open, { email, password }) {
      const login = await signInByPassword(open.world, email, password, secondFactor, open.device)
      open.signIn(login.areaId, login.token, { keepDevice: login.wants === 'nothing' })
      return redirectTo(nextStep(login, safePath(open.query.next)))
    },
  })
}
