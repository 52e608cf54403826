import { Refused } from '#platform/errors.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { findLink, readLink } from '../links.ts'
import type { Provider } from '../provider/provider.ts'
import { nextStep } from '../signing-in/next-step.ts'
import { say } from '../signing-in/sign-in.words.ts'
import { useLink } from '../signing-in/use-link.ts'
import { ownPasswordForm } from './new-password.page.tsx'

/** Where a link in a mail leads. Opening it changes nothing, however often and by whatever; the button does. */
export function linkPage(secondFactor: 'required' | 'off', provider: Provider | undefined) {
  return openPage({
    form: ownPasswordForm,

    async load({ world, query }) {
      const token = readLink(query.t)
      const link = token && (await findLink(world, token))
      return link ? { name: link.name, purpose: link.purpose } : { purpose: undefined }
    },

    view(link, { filled, language, query }) {
      const t = words(language)
      if (!link.purpose)
        return (
          <Layout title={t.linkEndedTitle} plain>
            <h1>{t.linkEndedTitle}</h1>
            <p>{t.linkEndedWhy}</p>
            <Button href="/sign-in/forgotten">{t.forgottenTitle}</Button>
          </Layout>
        )
      const title = link.purpose === 'invitation' ? t.invitationTitle : t.recoverTitle
      return (
        <Layout title={title} errors={filled.errors} plain>
          <h1>{title}</h1>
          <p>{link.purpose === 'invitation' ? t.invitationWhy(link.name) : t.recoverWhy(link.name)}</p>
          <Form>
            <PasswordInput {...filled.field('password')} value="" autocomplete="new-password" />
            <Button>{t.continue}</Button>
          </Form>
          {provider && link.purpose === 'invitation' && (
            <Button variant="secondary" href={`/sign-in/provider?t=${encodeURIComponent(query.t ?? '')}`}>
              {t.useProvider(provider.name)}
            </Button>
          )}
        </Layout>
      )
    },

    async post(open, { password }) {
      const token = readLink(open.query.t)
      if (!token) throw new Refused(say.linkEnded)
      const login = await useLink(open.world, token, password, secondFactor, open.device)
      open.signIn(login.areaId, login.token, { keepDevice: login.wants === 'nothing' })
      return redirectTo(nextStep(login, '/today'))
    },
  })
}
