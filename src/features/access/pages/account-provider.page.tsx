import { formatDateTime } from '#platform/dates/format-day.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../own-account/account.words.ts'
import { ownIdentities, unlinkIdentity } from '../own-account/own-identities.ts'
import { sealWish } from '../provider/provider-flow.ts'

const unlinkForm = form((language) => {
  const t = words(language)
  return { issuer: text(t.unlink, t.unlink, { max: 500 }) }
})

/** An account that somebody has with their council or trust signs them in here too, once they have linked it themselves. */
export const accountProviderPage = page({
  params: {},
  form: unlinkForm,

  async load({ read }) {
    return {
      identities: await ownIdentities(read),
      provider: read.site.providerName ?? null,
      wish: sealWish(read, read.actor.id),
    }
  },

  view({ identities, provider, wish }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.otherAccount} back="/account" errors={filled.errors}>
        <h1>{t.otherAccount}</h1>
        <p>{t.otherAccountWhat}</p>
        {identities.map(({ issuer, madeAt }) => (
          <Form>
            <p>{t.linkedSince(new URL(issuer).host, formatDateTime(madeAt, language))}</p>
            <input type="hidden" name="issuer" value={issuer} />
            <Button variant="secondary">{t.unlink}</Button>
          </Form>
        ))}
        {provider && identities.length === 0 && (
          <Button href={`/sign-in/provider?wish=${encodeURIComponent(wish)}`}>{t.link(provider)}</Button>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await unlinkIdentity(write, value.issuer)
    return redirectTo('/account/provider', words(language).unlinked)
  },
})
