import { NotSignedIn } from '#platform/errors.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../access.words.ts'
import { safePath } from '../safe-path.ts'
import { nextStep } from '../signing-in/next-step.ts'
import { authenticatorToSetUp, confirmAuthenticator } from '../signing-in/set-up-authenticator.ts'
import { AuthenticatorToScan } from './authenticator-to-scan.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'

type Shown = { secret: string; uri: string; recoveryCodes?: undefined } | { recoveryCodes: string[]; next: string }

const codeForm = form((language) => {
  const t = words(language)
  return { code: text(t.code, t.enterCode, { max: 20 }) }
})

export const setUpPage = openPage({
  form: codeForm,

  async load({ world, halfway }): Promise<Shown | ReturnType<typeof redirectTo>> {
    return halfway?.awaitsCode ? authenticatorToSetUp(world, halfway) : redirectTo('/sign-in')
  },

  view(data: Shown, { filled, language }) {
    const t = words(language)
    if (data.recoveryCodes) return <RecoveryCodes codes={data.recoveryCodes} next={data.next} t={t} />
    return (
      <Layout title={t.setUpTitle} errors={filled.errors} plain>
        <h1>{t.setUpTitle}</h1>
        <p>{t.setUpWhy}</p>
        <AuthenticatorToScan {...data} code={filled.field('code')} send={t.continue} language={language} />
      </Layout>
    )
  },

  async post(open, { code }) {
    if (!open.halfway) throw new NotSignedIn('The password was given too long ago')
    const { login, recoveryCodes } = await confirmAuthenticator(open.world, open.halfway, code, open.device)
    open.signIn(login.areaId, login.token, { keepDevice: login.wants === 'nothing' })
    return { show: { recoveryCodes, next: nextStep(login, safePath(open.query.next)) } }
  },
})

interface RecoveryCodesProps {
  readonly codes: readonly string[]
  readonly next: string
  readonly t: ReturnType<typeof words>
}

function RecoveryCodes({ codes, next, t }: RecoveryCodesProps) {
  return (
    <Layout title={t.recoveryTitle} plain>
      <h1>{t.recoveryTitle}</h1>
      <p>{t.recoveryWhy}</p>
      <RecoveryCodeList codes={codes} />
      <Button href={next}>{t.recoveryDone}</Button>
    </Layout>
  )
}
