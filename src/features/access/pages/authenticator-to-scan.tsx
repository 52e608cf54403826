import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { words } from '../access.words.ts'
import { SquareCode } from './square-code.tsx'

interface AuthenticatorToScanProps {
  readonly secret: string
  /** What the square holds: `otpauth://totp/…` */
  readonly uri: string
  readonly code: FieldProps
  readonly send: string
  readonly language: Language
}

/** What to do with an authenticator app, and the field for the first code that it shows. */
export function AuthenticatorToScan({ secret, uri, code, send, language }: AuthenticatorToScanProps) {
  const t = words(language)
  return (
    <>
      <ol class="nhsuk-list nhsuk-list--number">
        <li>{t.setUpOne}</li>
        <li>{t.setUpTwo}</li>
        <li>{t.setUpThree}</li>
      </ol>
      <SquareCode text={uri} title={t.squareCode} />
      <p>
        {t.key}: <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form>
        <Input {...code} value="" autocomplete="one-time-code" inputmode="numeric" spellcheck={false} width={10} />
        <Button>{send}</Button>
      </Form>
    </>
  )
}
