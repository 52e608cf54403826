import { NotSignedIn } from '#platform/errors.ts'
import { secret } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { proveAgain } from '../prove-again.ts'
import { safePath } from '../safe-path.ts'

const passwordForm = form((language) => {
  const t = words(language)
  return { password: secret(t.password, t.enterPassword) }
})

const isSent = (sent: object) => Object.keys(sent).length > 0

/** A screen that was left alone: whoever is signed in gives their password, and is where they were, with what they typed. */
export function unlockPage(secondFactor: 'required' | 'off') {
  return openPage({
    form: passwordForm,

    async load({ locked, halfway, query, sent }): Promise<{ name: string } | ReturnType<typeof redirectTo>> {
      const next = safePath(query.next)
      const signedIn = locked ?? (halfway?.awaitsCode ? undefined : halfway)
      if (!signedIn) return redirectTo(`/sign-in?next=${encodeURIComponent(next)}`)
      // The page may have covered itself a little before the service did: a wrong password opens neither.
      return locked || isSent(sent) ? { name: signedIn.name } : redirectTo(next)
    },

    view({ name }: { name: string }, { filled, language, query }) {
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
          <Form action="/sign-out">
            <button class="app-button-link" type="submit">
              {t.signOutInstead}
            </button>
          </Form>
        </Layout>
      )
    },

    async post(open, { password }) {
      const signedIn = open.locked ?? open.halfway
      if (!signedIn) throw new NotSignedIn('Nobody to unlock for')
      const { areaId, token } = await proveAgain(open.world, signedIn, { password }, secondFactor)
      open.signIn(areaId, token)
      return redirectTo(safePath(open.query.next))
    },
  })
}
