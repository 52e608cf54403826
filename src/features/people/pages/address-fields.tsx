import { z } from 'zod'
import { longText, optionalText, pickedMany } from '#platform/http/fields.ts'
import type { Field, FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../addresses/address.words.ts'
import { readPostcode } from '../addresses/postcode.ts'

/** The three fields of an address, wherever it is kept. */
export function addressFields(language: Language) {
  const t = words(language)
  return {
    lines: longText(t.lines, t.linesMissing, { hint: t.linesHint }),
    town: optionalText(t.town, { max: 100 }),
    postcode: postcode(t.postcode, t.postcodeWrong),
  }
}

export function protectionFields(language: Language) {
  const t = words(language)
  return {
    ...addressFields(language),
    reason: longText(t.reason, t.reasonMissing, { hint: t.reasonHint }),
    readers: pickedMany(t.readers, t.readerWrong, { hint: t.readersHint, missing: t.readersMissing }),
  }
}

function postcode(label: string, wrong: string): Field<string | null> {
  const rule = z.string().transform((typed, context) => {
    const found = typed === '' ? null : readPostcode(typed)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...optionalText(label), rule: rule as unknown as z.ZodType<string | null> }
}

/** A form that has at least these fields. */
interface Filled<Name extends string> {
  field(name: Name): FieldProps
}

export function AddressInputs({ filled }: { filled: Filled<'lines' | 'town' | 'postcode'> }) {
  return (
    <>
      <Textarea {...filled.field('lines')} rows={3} autocomplete="off" spellcheck={false} />
      <Input {...filled.field('town')} width={20} autocomplete="off" />
      <Input {...filled.field('postcode')} width={10} autocomplete="off" spellcheck={false} />
    </>
  )
}

export interface PossibleReader {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly jobTitle: string | null
}

interface ProtectionInputsProps {
  filled: Filled<'lines' | 'town' | 'postcode' | 'reason' | 'readers'>
  possible: readonly PossibleReader[]
}

export function ProtectionInputs({ filled, possible }: ProtectionInputsProps) {
  return (
    <>
      <AddressInputs filled={filled} />
      <Textarea {...filled.field('reason')} rows={3} />
      <Checkboxes
        {...filled.field('readers')}
        items={possible.map(({ id, givenName, familyName, jobTitle }) => ({
          value: id,
          text: `${givenName} ${familyName}`,
          ...(jobTitle ? { hint: jobTitle } : {}),
        }))}
      />
    </>
  )
}
