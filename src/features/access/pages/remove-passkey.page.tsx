import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../own-account/account.words.ts'
import { ownPasskeys, removePasskey } from '../own-account/own-passkeys.ts'

export const removePasskeyPage = page({
  params: { passkeyId: z.uuid() },

  async load({ read, params }) {
    const passkey = (await ownPasskeys(read)).find(({ id }) => id === params.passkeyId)
    if (!passkey) throw new NotFound('Passkey')
    return { name: passkey.name }
  },

  view({ name }, { language, filled }) {
    const t = words(language)
    return (
      <Layout title={t.removePasskey(name)} back="/account/passkeys" errors={filled.errors}>
        <h1>{t.removePasskey(name)}</h1>
        <p>{t.removePasskeyWhat}</p>
        <Form>
          <Button variant="warning">{t.remove}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, language }) {
    await removePasskey(write, params.passkeyId)
    return redirectTo('/account/passkeys', words(language).passkeyRemoved)
  },
})
