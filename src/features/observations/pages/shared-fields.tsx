import { audienceInWords } from '#features/actions/audience-in-words.ts'
import type { Audience } from '#platform/db/tables.ts'
import { choice, optionalLongText, pickedMany, text } from '#platform/http/fields.ts'
import type { Field, FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../papers.words.ts'

const audiences = ['service', 'case', 'named'] as const

/** What the child says, or why not. */
export function childFields(language: Language) {
  const t = words(language).form
  return {
    childVoice: optionalLongText(t.childVoice, { hint: t.childVoiceHint }),
    whyNoVoice: optionalLongText(t.whyNoVoice, { hint: t.whyNoVoiceHint }),
  }
}

/** Who may read it. */
export function readerFields(language: Language): { audience: Field<Audience>; readers: Field<string[]> } {
  const t = words(language).form
  return {
    audience: choice(t.audience, audiences, t.audienceMissing),
    readers: pickedMany(t.readers, t.readersWrong, { hint: t.readersHint }),
  }
}

/** Why it is changed. */
export function whyField(language: Language) {
  const t = words(language).form
  return { why: text(t.why, t.whyMissing, { hint: t.whyHint, max: 500 }) }
}

interface Drawn<Name extends string> {
  field: (name: Name) => FieldProps
  language: Language
}

export function ChildFields({ field }: Drawn<'childVoice' | 'whyNoVoice'>) {
  return (
    <>
      <Textarea {...field('childVoice')} rows={3} />
      <Textarea {...field('whyNoVoice')} rows={2} />
    </>
  )
}

interface ReaderFieldsProps extends Drawn<'audience' | 'readers'> {
  usual: Audience
  onCase: readonly { readonly id: string; readonly name: string }[]
}

/** Said in a line, and open where it is not as usual. */
export function ReaderFields({ field, usual, onCase, language }: ReaderFieldsProps) {
  const t = words(language).form
  const { audience, readers } = { audience: field('audience'), readers: field('readers') }
  const isOpen = audience.value !== usual || Boolean(audience.error ?? readers.error)
  return (
    <>
      <p>{t.unlessChanged(audienceInWords(usual, language))}</p>
      <Details summary={t.audience} open={isOpen}>
        <Radios
          {...audience}
          legend={t.audience}
          small
          items={audiences.map((value) => ({ value, text: audienceInWords(value, language) }))}
        />
        <Checkboxes
          {...readers}
          value={readers.values}
          legend={t.readers}
          small
          items={onCase.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Details>
    </>
  )
}

export function WhyField({ field }: Drawn<'why'>) {
  return <Input {...field('why')} />
}
