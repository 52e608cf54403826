import { NotSignedIn } from '#platform/errors.ts'
import { optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { words } from '../access.words.ts'
import { HELD, type HeldForm, heldForm, isAnothers } from './held-form.ts'
import { proveAgain } from '../prove-again.ts'
import { safePath } from '../safe-path.ts'

interface Asked {
  readonly held: HeldForm | undefined
  /** It is proved, and what was typed can be sent. */
  readonly proved?: boolean
}

/** Before something that matters: who is signed in proves again that it is them, and goes on where they were. */
export function againPage(secondFactor: 'required' | 'off') {
  const proofForm = form((language) => {
    const t = words(language)
    return {
      password: text(t.password, t.enterPassword, { max: 200 }),
      code:
        secondFactor === 'required'
          ? text(t.code, t.enterCode, { hint: t.codeHint, max: 20 })
          : optionalText(t.code, { max: 20 }),
    }
  })

  return openPage({
    form: proofForm,
    isSentOn: isAnothers,

    async load({ halfway, query, sent }): Promise<Asked | ReturnType<typeof redirectTo>> {
      if (!halfway || halfway.awaitsCode) return redirectTo(`/sign-in?next=${encodeURIComponent(safePath(query.next))}`)
      return { held: heldForm(sent) }
    },

    view({ held, proved }: Asked, { filled, language, query }) {
      const t = words(language)
      if (held && proved) return <SendWhatWasTyped held={held} to={safePath(query.next)} t={t} />
      return (
        <Layout title={t.againTitle} errors={filled.errors} plain>
          <h1>{t.againTitle}</h1>
          <p>
            {t.againWhy} {held && t.againKept}
          </p>
          <Form>
            <input type="hidden" name={HELD} value={JSON.stringify(held ?? {})} />
            <PasswordInput {...filled.field('password')} value="" autocomplete="current-password" />
            {secondFactor === 'required' && (
              <Input {...filled.field('code')} value="" autocomplete="one-time-code" spellcheck={false} width={10} />
            )}
            <Button>{t.continue}</Button>
          </Form>
        </Layout>
      )
    },

    async post(open, proof) {
      if (!open.halfway) throw new NotSignedIn('Nobody to prove')
      const { areaId, token } = await proveAgain(open.world, open.halfway, proof, secondFactor)
      open.signIn(areaId, token)
      const held = heldForm(open.sent)
      return held ? { show: { held, proved: true } } : redirectTo(safePath(open.query.next))
    },
  })
}

/** The form goes on as it was, with its own key: sent twice, it is still done once. */
function SendWhatWasTyped({ held, to, t }: { held: HeldForm; to: string; t: ReturnType<typeof words> }) {
  const fields = Object.entries(held).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
  return (
    <Layout title={t.sendTitle} plain>
      <h1>{t.sendTitle}</h1>
      <p>{t.sendWhy}</p>
      <form method="post" action={to}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t.send}</Button>
      </form>
    </Layout>
  )
}
