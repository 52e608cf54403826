import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import type { words } from '../access.words.ts'
import type { PasskeyQuestion } from '../passkeys/passkeys.ts'

interface AskPasskeyProps {
  readonly question: PasskeyQuestion
  /** Where the answer goes; this page, when left out. */
  readonly action?: string | undefined
  readonly t: ReturnType<typeof words>
  readonly children?: ComponentChildren
}

/** A button that asks a passkey. It shows itself where the browser can (client/passkey.ts); the password works anywhere. */
export function AskPasskey({ question, action, t, children }: AskPasskeyProps) {
  return (
    <div id="passkey" data-passkey-ask={JSON.stringify(question)} data-passkey-failed={t.passkeyFailed} hidden>
      <Form {...(action ? { action } : {})}>
        <input type="hidden" name="passkey" value="" />
        {children}
        <Button variant="secondary">{t.usePasskey}</Button>
      </Form>
    </div>
  )
}
