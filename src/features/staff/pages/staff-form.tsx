import { z } from 'zod'
import { choice, optionalText, text } from '#platform/http/fields.ts'
import { type Field, type FilledBy, form } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../staff.words.ts'

/** What is asked of somebody, when they are new and when it changes. */
export const staffForm = form((language) => {
  const t = words(language)
  return {
    givenName: text(t.givenName, t.enterGivenName, { max: 200 }),
    familyName: text(t.familyName, t.enterFamilyName, { max: 200 }),
    email: emailField(t.email, t.enterEmail, { wrong: t.wrongEmail, hint: t.emailHint }),
    phone: optionalText(t.phone, { max: 30 }),
    jobTitle: optionalText(t.jobTitle, { max: 100 }),
    employer: optionalText(t.employer, { max: 100, hint: t.employerHint }),
    wte: wteField(t.wte, { wrong: t.wrongWte, hint: t.wteHint }),
    language: choice(t.language, ['en', 'cy'], t.chooseLanguage),
    alsoSpeaks: optionalText(t.alsoSpeaks, { max: 100, hint: t.alsoSpeaksHint }),
  }
})

function emailField(label: string, missing: string, { wrong, hint }: { wrong: string; hint: string }): Field<string> {
  const rule = z.string().min(1, missing).max(254, wrong).toLowerCase().pipe(z.email(wrong))
  return { ...text(label, missing, { hint }), rule }
}

/** More than 0, and 1 at most, with a point or a comma. */
function wteField(label: string, { wrong, hint }: { wrong: string; hint: string }): Field<number> {
  const rule = z
    .string()
    .regex(/^(1([.,]0{1,2})?|0?[.,]\d{1,2})$/, wrong)
    .transform((typed) => Number(typed.replace(',', '.')))
    .pipe(z.number().positive(wrong))
  return { ...text(label, wrong, { hint }), rule: rule as unknown as z.ZodType<number> }
}

export function StaffFields({ filled, language }: { filled: FilledBy<typeof staffForm>; language: Language }) {
  const t = words(language)
  const { label, ...languageField } = filled.field('language')
  return (
    <>
      <Input {...filled.field('givenName')} width={20} spellcheck={false} />
      <Input {...filled.field('familyName')} width={20} spellcheck={false} />
      <Input {...filled.field('email')} type="email" width={30} spellcheck={false} autocapitalize="none" />
      <Input {...filled.field('phone')} type="tel" width={20} />
      <Input {...filled.field('jobTitle')} width={30} />
      <Input {...filled.field('employer')} width={30} />
      <Input {...filled.field('wte')} width={4} inputmode="decimal" />
      <Radios
        {...languageField}
        legend={label}
        legendSize="s"
        inline
        items={[
          { value: 'en', text: t.languages.en },
          { value: 'cy', text: t.languages.cy },
        ]}
      />
      <Input {...filled.field('alsoSpeaks')} width={30} />
    </>
  )
}
