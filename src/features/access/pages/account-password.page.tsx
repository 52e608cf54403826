import { secret } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../own-account/account.words.ts'
import { changePassword, countGuess } from '../own-account/change-password.ts'

const passwordForm = form((language) => {
  const t = words(language)
  return {
    current: secret(t.currentPassword, t.enterCurrent),
    next: secret(t.newPassword, t.enterNew, { hint: t.newPasswordHint }),
  }
})

export const accountPasswordPage = page({
  params: {},
  form: passwordForm,

  async load() {
    return {}
  },

  view(_data, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.changePassword} back="/account" errors={filled.errors}>
        <h1>{t.changePassword}</h1>
        <p>{t.passwordNote}</p>
        <Form>
          <PasswordInput {...filled.field('current')} value="" autocomplete="current-password" />
          <PasswordInput {...filled.field('next')} value="" autocomplete="new-password" />
          <Button>{t.changePassword}</Button>
        </Form>
      </Layout>
    )
  },

  counts: countGuess,

  async post(write, { value, language }) {
    await changePassword(write, value)
    return redirectTo('/account', words(language).passwordChanged)
  },
})
