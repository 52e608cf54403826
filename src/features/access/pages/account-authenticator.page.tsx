import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words as openWords } from '../access.words.ts'
import { myAccount } from '../own-account/account.queries.ts'
import { words } from '../own-account/account.words.ts'
import { nextAuthenticator, renewOwnAuthenticator } from '../own-account/renew-own-authenticator.ts'
import { SquareCode } from './square-code.tsx'

const codeForm = form((language) => {
  const t = openWords(language)
  return { code: text(t.code, t.enterCode, { max: 20 }) }
})

/** A new phone, while the old one, a passkey or a recovery code still proves who they are. */
export const accountAuthenticatorPage = page({
  params: {},
  form: codeForm,

  async load({ read }) {
    const { email } = await myAccount(read)
    return nextAuthenticator(read, email)
  },

  view({ secret, uri }, { filled, language }) {
    const t = words(language)
    const o = openWords(language)
    return (
      <Layout title={t.authenticator} back="/account" errors={filled.errors}>
        <h1>{t.authenticator}</h1>
        <p>{t.authenticatorWhat}</p>
        <ol class="nhsuk-list nhsuk-list--number">
          <li>{o.setUpOne}</li>
          <li>{o.setUpTwo}</li>
          <li>{o.setUpThree}</li>
        </ol>
        <SquareCode text={uri} title={o.squareCode} />
        <p>
          {o.key}: <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Form>
          <Input
            {...filled.field('code')}
            value=""
            autocomplete="one-time-code"
            inputmode="numeric"
            spellcheck={false}
            width={10}
          />
          <Button>{t.useAuthenticator}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await renewOwnAuthenticator(write, value.code)
    return redirectTo('/account', words(language).authenticatorRenewed)
  },
})
