import { Refused } from '#platform/errors.ts'
import { type Open, openPage } from '#platform/http/open-page.ts'
import { noForm, type Redirect, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../access.words.ts'
import { type KeptFlow, openFlow, openWish, sealFlow } from '../provider/provider-flow.ts'
import type { Provider } from '../provider/provider.ts'
import { proveByProvider } from '../proving/prove-by-provider.ts'
import { safePath } from '../safe-path.ts'
import { nextStep } from '../signing-in/next-step.ts'
import { linkOwnIdentity, signInByProvider } from '../signing-in/sign-in-by-provider.ts'
import { say } from '../signing-in/sign-in.words.ts'

const RETURN = '/sign-in/provider/return'

/** Leads to the provider. Nothing is written: what is needed on the way back is kept, sealed, in the browser. */
export function providerPage(provider: Provider | undefined) {
  return openPage<typeof noForm, { why: string }>({
    async load(open): Promise<Redirect | { why: string }> {
      const { world, visitor, query, keep, language } = open
      if (!provider) return redirectTo('/sign-in')
      const proves = whoProves(open)
      try {
        const { to, flow } = await provider.begin(new URL(RETURN, world.site.baseUrl), proves !== undefined)
        const linksTo = openWish(world, query.wish)
        const wanted = {
          next: safePath(query.next),
          flow,
          ...(linksTo ? { linksTo } : {}),
          ...(proves ? { proves } : {}),
        }
        keep(sealFlow(world, visitor, query.t ? { ...wanted, invitation: query.t.slice(0, 120) } : wanted))
        return redirectTo(to.href)
      } catch (error) {
        if (error instanceof Refused) return { why: error.sentence[language] }
        throw error
      }
    },

    view({ why }, { language }) {
      const t = words(language)
      return (
        <Layout title={t.providerAwayTitle} back="/sign-in" plain>
          <h1>{t.providerAwayTitle}</h1>
          <p>{why}</p>
          <Button href="/sign-in">{t.usePassword}</Button>
        </Layout>
      )
    },
  })
}

/** Whoever is signed in here, when they are on their way to prove it: the address says for what. */
function whoProves({ locked, halfway, query }: Pick<Open, 'locked' | 'halfway' | 'query'>): KeptFlow['proves'] {
  const signedIn = locked ?? (halfway?.awaitsCode ? undefined : halfway)
  if (!signedIn || (query.prove !== 'lock' && query.prove !== 'act')) return undefined
  return { staffId: signedIn.staffId, for: query.prove }
}

/** Where the provider sends people back to. Only the button, which a script presses at once, signs anybody in. */
export function providerReturnPage(provider: Provider | undefined, secondFactor: 'required' | 'off') {
  return openPage({
    form: noForm,

    load: async () => (provider ? {} : redirectTo('/sign-in')),

    view(_data, { filled, language }) {
      const t = words(language)
      return (
        <Layout title={t.providerBackTitle} errors={filled.errors} back="/sign-in" plain>
          <h1>{t.providerBackTitle}</h1>
          {filled.errors.length > 0 ? (
            <Button href="/">{t.goBack}</Button>
          ) : (
            <div data-send-at-once>
              <Form>
                <Button>{t.continue}</Button>
              </Form>
            </div>
          )}
        </Layout>
      )
    },

    async post(open) {
      if (!provider) return redirectTo('/sign-in')
      const flow = openFlow(open.world, open.visitor, open.kept)
      open.keep(undefined)
      if (!flow) throw new Refused(say.providerRefused)
      const identity = await provider.finish(new URL(open.path, open.world.site.baseUrl), flow.flow)
      if (flow.linksTo) {
        const { halfway } = open
        if (!halfway || halfway.awaitsCode || halfway.staffId !== flow.linksTo) throw new Refused(say.providerRefused)
        await linkOwnIdentity(open.world, identity, halfway)
        return redirectTo('/account', words(open.language).identityLinked)
      }
      if (flow.proves) {
        const signedIn = open.locked ?? open.halfway
        if (!signedIn || signedIn.staffId !== flow.proves.staffId) throw new Refused(say.providerRefused)
        const wanted = { purpose: flow.proves.for, secondFactor }
        const { areaId, token } = await proveByProvider(open.world, signedIn, identity, wanted)
        open.signIn(areaId, token)
        return redirectTo(safePath(flow.next))
      }
      const login = await signInByProvider(open.world, identity, flow, secondFactor, open.device)
      open.signIn(login.areaId, login.token, { keepDevice: login.wants === 'nothing' })
      return redirectTo(nextStep(login, safePath(flow.next)))
    },
  })
}
