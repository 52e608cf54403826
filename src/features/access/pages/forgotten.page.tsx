import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../access.words.ts'
import { askRecovery } from '../ask-recovery.ts'

const emailForm = form((language) => {
  const t = words(language)
  return { email: text(t.email, t.enterEmail) }
})

/** Says the same to everybody: who has an account here is nobody’s business. */
export const forgottenPage = openPage({
  form: emailForm,

  load: async () => ({ asked: false }),

  view({ asked }, { filled, language }) {
    const t = words(language)
    if (asked)
      return (
        <Layout title={t.askedTitle} plain>
          <h1>{t.askedTitle}</h1>
          <p>{t.askedWhat}</p>
          <p>{t.askedThen}</p>
          <Button href="/sign-in">{t.signIn}</Button>
        </Layout>
      )
    return (
      <Layout title={t.forgottenTitle} errors={filled.errors} back="/sign-in" plain>
        <h1>{t.forgottenTitle}</h1>
        <p>{t.forgottenWhat}</p>
        <Form>
          <Input {...filled.field('email')} type="email" autocomplete="username" spellcheck={false} />
          <Button>{t.sendLink}</Button>
        </Form>
      </Layout>
    )
  },

  async post(open, { email }) {
    await askRecovery(open.world, email)
    return { show: { asked: true } }
  },
})
