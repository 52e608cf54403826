import { formatDateTime } from '#platform/dates/format-day.ts'
import { picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../own-account/account.words.ts'
import { endOwnSignIn, type OwnSignIn, ownSignIns } from '../own-account/own-sign-ins.ts'

/** Where somebody is signed in, each with a way to end it: after a lost laptop, or a morning at a colleague’s desk. */
export const accountSignInsPage = page({
  params: {},
  form: form((language) => ({ signInId: picked(words(language).signOutThere, words(language).signInGone) })),

  async load({ read }) {
    return { signIns: await ownSignIns(read) }
  },

  view({ signIns }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.signIns} back="/account" errors={filled.errors}>
        <h1>{t.signIns}</h1>
        <p>{t.signInsWhat}</p>
        {signIns.map((signIn) => (
          <SignIn {...signIn} language={language} />
        ))}
        <ActionLink href="/account/sign-out-everywhere">{t.everywhereTitle}</ActionLink>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await endOwnSignIn(write, value.signInId)
    return redirectTo('/account/sign-ins', words(language).signedOutThere)
  },
})

function SignIn({ id, kind, openedAt, seenAt, isHere, language }: OwnSignIn & { readonly language: Language }) {
  const t = words(language)
  const since = formatDateTime(openedAt, language)
  return (
    <>
      <h2 class="nhsuk-heading-s">{t.signInKinds[kind]}</h2>
      <p>
        {t.signedInSince(since)} {isHere ? t.signedInHere : t.lastUsed(formatDateTime(seenAt, language))}
      </p>
      {!isHere && (
        <Form>
          <input type="hidden" name="signInId" value={id} />
          <Button variant="secondary">
            {t.signOutThere}
            <span class="nhsuk-u-visually-hidden"> ({t.signedInSince(since)})</span>
          </Button>
        </Form>
      )}
    </>
  )
}
