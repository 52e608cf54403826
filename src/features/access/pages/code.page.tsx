import { NotSignedIn } from '#platform/errors.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../access.words.ts'
import { passkeyQuestion } from '../passkeys/passkeys.ts'
import { safePath } from '../safe-path.ts'
import { findWhoSignsIn } from '../signing-in/login.ts'
import { nextStep, withNext } from '../signing-in/next-step.ts'
import { signInByCode } from '../signing-in/sign-in.ts'
import { AskPasskey } from './ask-passkey.tsx'

const codeForm = form((language) => {
  const t = words(language)
  return { code: text(t.code, t.enterCode, { hint: t.codeHint, max: 20 }) }
})

export const codePage = openPage({
  form: codeForm,

  async load({ world, visitor, halfway }) {
    const who = halfway?.awaitsCode ? await findWhoSignsIn(world, halfway) : undefined
    if (!who || who.codeGiven) return redirectTo('/sign-in')
    return { question: who.hasPasskey ? passkeyQuestion(world, visitor) : undefined }
  },

  view({ question }, { filled, language, query }) {
    const t = words(language)
    return (
      <Layout title={t.codeTitle} errors={filled.errors} back="/sign-in" plain>
        <h1>{t.codeTitle}</h1>
        <Form>
          <Input {...filled.field('code')} value="" autocomplete="one-time-code" spellcheck={false} width={10} />
          <Button>{t.continue}</Button>
        </Form>
        {question && (
          <AskPasskey question={question} action={withNext('/sign-in/passkey', safePath(query.next))} t={t} />
        )}
      </Layout>
    )
  },

  async post(open, { code }) {
    if (!open.halfway) throw new NotSignedIn('The password was given too long ago')
    const login = await signInByCode(open.world, open.halfway, code, open.device)
    open.signIn(login.areaId, login.token, { keepDevice: login.wants === 'nothing' })
    return redirectTo(nextStep(login, safePath(open.query.next)))
  },
})
