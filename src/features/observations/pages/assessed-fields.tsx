import { formatDateTime } from '#platform/dates/format-day.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../papers.words.ts'
import { indicators, sides } from '../wellbeing.ts'
import type { AssessedField } from './assessment-form.ts'
import { ChildFields } from './shared-fields.tsx'

interface AssessedFieldsProps {
  field: (name: AssessedField) => FieldProps
  observations: readonly { readonly id: string; readonly at: Date | string; readonly place: string }[]
  language: Language
}

/** What was seen comes before what is made of it, and the child’s own words before the worker’s. */
export function AssessedFields({ field, observations, language }: AssessedFieldsProps) {
  const t = words(language).form
  return (
    <>
      <p>{t.assessHelp}</p>
      {observations.length > 0 && (
        <Checkboxes
          {...field('restsOn')}
          value={field('restsOn').values}
          legend={t.restsOn}
          small
          items={observations.map(({ id, at, place }) => ({
            value: id,
            text: `${formatDateTime(new Date(at), language)}, ${place}`,
          }))}
        />
      )}
      <Fieldset legend={t.wellbeing} legendSize="m">
        {indicators.map((name) => (
          <Textarea {...field(name)} rows={2} />
        ))}
      </Fieldset>
      <Fieldset legend={t.myWorld} legendSize="m">
        {sides.map((name) => (
          <Textarea {...field(name)} rows={2} />
        ))}
      </Fieldset>
      <ChildFields field={field} language={language} />
      <Textarea {...field('summary')} rows={4} />
    </>
  )
}
