import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../own-account/account.words.ts'
import { signOutEverywhere } from '../own-account/sign-out-everywhere.ts'

export const accountSignOutPage = page({
  params: {},

  async load() {
    return {}
  },

  view(_data, { language }) {
    const t = words(language)
    return (
      <Layout title={t.everywhereTitle} back="/account">
        <h1>{t.everywhereTitle}</h1>
        <p>{t.everywhere}</p>
        <Form>
          <Button>{t.everywhereTitle}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { language }) {
    await signOutEverywhere(write)
    return redirectTo('/sign-in', words(language).signedOut)
  },
})
