import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../raising/raise.words.ts'

interface BeforeYouSendProps {
  warnings: readonly string[]
  field: FieldProps
  language: Language
}

/** What the eligibility says, in words, and room to say why it is sent all the same. It warns and never blocks. */
export function BeforeYouSend({ warnings, field, language }: BeforeYouSendProps) {
  const t = words(language)
  return (
    <>
      <WarningCallout heading={t.warned}>
        <ul>
          {warnings.map((warning) => (
            <li>{warning}</li>
          ))}
        </ul>
        <p>{t.warnedHelp}</p>
      </WarningCallout>
      <Textarea {...field} rows={2} />
    </>
  )
}

/** The warnings were shown once before, so they are shown until the form is sent. */
export function wasWarned(filled: { field(name: 'inSpiteOfWarnings'): FieldProps }): boolean {
  const field = filled.field('inSpiteOfWarnings')
  return field.error !== undefined || field.value !== ''
}
