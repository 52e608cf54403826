import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { words as openWords } from '../access.words.ts'
import { myAccount } from '../own-account/account.queries.ts'
import { words } from '../own-account/account.words.ts'
import { nextAuthenticator, renewOwnAuthenticator } from '../own-account/renew-own-authenticator.ts'
import { AuthenticatorToScan } from './authenticator-to-scan.tsx'

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
    return (
      <Layout title={t.authenticator} back="/account" errors={filled.errors}>
        <h1>{t.authenticator}</h1>
        <p>{t.authenticatorWhat}</p>
        <AuthenticatorToScan {...{ secret, uri, language }} code={filled.field('code')} send={t.useAuthenticator} />
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await renewOwnAuthenticator(write, value.code)
    return redirectTo('/account', words(language).authenticatorRenewed)
  },
})
