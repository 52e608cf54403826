import { NotSignedIn } from '#platform/errors.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { words as accountWords } from '../own-account/account.words.ts'
import { safePath } from '../safe-path.ts'
import { chooseOwnPassword } from '../signing-in/choose-own-password.ts'
import { findWhoSignsIn } from '../signing-in/login.ts'

export const ownPasswordForm = form((language) => {
  const t = accountWords(language)
  return { password: text(t.newPassword, t.enterNew, { hint: t.newPasswordHint }) }
})

/** After a password that somebody else chose, before anything else. */
export const newPasswordPage = openPage({
  form: ownPasswordForm,

  async load({ world, halfway }) {
    const who = halfway?.awaitsCode ? await findWhoSignsIn(world, halfway) : undefined
    return who?.codeGiven ? {} : redirectTo('/sign-in')
  },

  view(_data, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.ownPasswordTitle} errors={filled.errors} plain>
        <h1>{t.ownPasswordTitle}</h1>
        <p>{t.ownPasswordWhy}</p>
        <Form>
          <PasswordInput {...filled.field('password')} value="" autocomplete="new-password" />
          <Button>{t.continue}</Button>
        </Form>
      </Layout>
    )
  },

  async post(open, { password }) {
    if (!open.halfway) throw new NotSignedIn('No password is wanted')
    const { areaId, token } = await chooseOwnPassword(open.world, open.halfway, password, open.device)
    open.signIn(areaId, token, { keepDevice: true })
    return redirectTo(safePath(open.query.next))
  },
})
