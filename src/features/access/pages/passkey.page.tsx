import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../access.words.ts'
import { passkeyQuestion } from '../passkeys/passkeys.ts'
import { safePath } from '../safe-path.ts'
import { signInByPasskey } from '../signing-in/sign-in-by-passkey.ts'
import { AskPasskey } from './ask-passkey.tsx'

const passkeyForm = form((language) => {
  const t = words(language)
  return { passkey: text(t.usePasskey, t.passkeyFailed, { max: 20_000 }) }
})

/** Where the button “Use a passkey” of the sign-in page leads; seen only when something went wrong. */
export const passkeyPage = openPage({
  form: passkeyForm,

  load: async ({ world, visitor }) => ({ question: passkeyQuestion(world, visitor) }),

  view({ question }, { filled, language, query }) {
    const t = words(language)
    return (
      <Layout title={t.usePasskey} errors={filled.errors} back="/sign-in" plain>
        <h1>{t.usePasskey}</h1>
        <p>{t.passkeyWhat}</p>
        <AskPasskey question={question} t={t} />
        <Button variant="secondary" href={`/sign-in?next=${encodeURIComponent(safePath(query.next))}`}>
          {t.usePassword}
        </Button>
      </Layout>
    )
  },

  async post(open, { passkey }) {
    const login = await signInByPasskey(open.world, open.visitor, passkey, open.device)
    open.signIn(login.areaId, login.token, { keepDevice: true })
    return redirectTo(safePath(open.query.next))
  },
})
