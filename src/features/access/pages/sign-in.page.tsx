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
import { signInByPassword } from '../sign-in.ts'

const signInForm = form((language) => {
  const t = words(language)
  return { email: text(t.email, t.enterEmail), password: text(t.password, t.enterPassword, { max: 200 }) }
})

export function signInPage(secondFactor: 'required' | 'off') {
  return openPage({
    form: signInForm,

    view(_data: unknown, { filled, language }) {
      const t = words(language)
      return (
        <Layout title={t.signIn} errors={filled.errors} plain>
          <h1>{t.signIn}</h1>
          <Form>
            <Input {...filled.field('email')} type="email" autocomplete="username" spellcheck={false} />
            <PasswordInput {...filled.field('password')} value="" autocomplete="current-password" />
            <Button>{t.signIn}</Button>
          </Form>
        </Layout>
      )
    },

    async post(open, { email, password }) {
      const opened = await signInByPassword(open.world, email, password, secondFactor)
      open.signIn(opened.areaId, opened.token)
      if (secondFactor === 'off') return redirectTo(safePath(open.query.next))
      const step = opened.hasAuthenticator ? '/sign-in/code' : '/sign-in/set-up'
      return redirectTo(`${step}?next=${encodeURIComponent(safePath(open.query.next))}`)
    },
  })
}

/** Only a path of ours: never another site, whatever the address says. */
export function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/today'
}
