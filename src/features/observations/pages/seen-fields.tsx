import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Textarea } from '#ui/textarea.tsx'
import { ChildFields } from './shared-fields.tsx'

interface SeenFieldsProps {
  field: (name: 'happening' | 'seen' | 'childVoice' | 'whyNoVoice' | 'meaning') => FieldProps
  language: Language
}

/** Facts first, then the child’s own words, and only then what it may mean. */
export function SeenFields({ field, language }: SeenFieldsProps) {
  return (
    <>
      <Textarea {...field('happening')} rows={3} />
      <Textarea {...field('seen')} rows={6} />
      <ChildFields field={field} language={language} />
      <Textarea {...field('meaning')} rows={3} />
    </>
  )
}
