import { formatDateTime } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../own-account/account.words.ts'
import { addPasskey, type OwnPasskey, ownPasskeys, passkeyOffer } from '../own-account/own-passkeys.ts'
import { say } from '../signing-in/sign-in.words.ts'

const passkeyForm = form((language) => {
  const t = words(language)
  return {
    name: text(t.passkeyName, t.enterPasskeyName, { hint: t.passkeyNameHint, max: 60 }),
    passkey: optionalText(t.addPasskey, { max: 30_000 }),
  }
})

export const accountPasskeysPage = page({
  params: {},
  form: passkeyForm,

  async load({ read }) {
    const mine = await ownPasskeys(read)
    const passkeys: OwnPasskey[] = mine.map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt, usedAt }))
    return { passkeys, offer: passkeyOffer(read, mine) }
  },

  view({ passkeys, offer }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.passkeys} back="/account" errors={filled.errors}>
        <h1>{t.passkeys}</h1>
        <p>{t.passkeysWhat}</p>
        <Passkeys passkeys={passkeys} language={language} />
        <h2>{t.addPasskey}</h2>
        <div id="passkey" data-passkey-make={JSON.stringify(offer)} data-passkey-failed={t.passkeyFailed} hidden>
          <Form>
            <Input {...filled.field('name')} />
            <input type="hidden" name="passkey" value="" />
            <Button>{t.addPasskey}</Button>
          </Form>
        </div>
        <noscript>
          <p>{t.passkeysNeedScript}</p>
        </noscript>
      </Layout>
    )
  },

  async post(write, { value: { name, passkey }, language }) {
    if (!passkey) throw new Refused(say.wrongPasskey, 'passkey')
    await addPasskey(write, { name, passkey })
    return redirectTo('/account/passkeys', words(language).passkeyAdded(name))
  },
})

function Passkeys({ passkeys, language }: { passkeys: readonly OwnPasskey[]; language: Language }) {
  const t = words(language)
  if (passkeys.length === 0) return <p>{t.noPasskeys}</p>
  return (
    <SummaryList
      rows={passkeys.map(({ id, name, madeAt, usedAt }) => ({
        key: name,
        value: usedAt
          ? t.passkeyUsed(formatDateTime(usedAt, language))
          : t.passkeyNew(formatDateTime(madeAt, language)),
        actions: [{ text: t.remove, hiddenText: name, href: `/account/passkeys/${id}` }],
      }))}
    />
  )
}
