import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { places } from '../supervision.ts'
import { words } from '../forms.words.ts'
import { words as supervisionWords } from '../supervision.words.ts'

interface PlaceFieldsProps {
  place: FieldProps
  school: FieldProps
  schools: readonly { readonly id: string; readonly name: string }[]
  language: Language
}

/** Where it is held; at a school, which (CSW-19). */
export function PlaceFields({ place, school, schools, language }: PlaceFieldsProps) {
  const t = words(language)
  const which = (
    <Select
      {...school}
      items={[{ value: '', text: '–' }, ...schools.map(({ id, name }) => ({ value: id, text: name }))]}
    />
  )
  return (
    <Radios
      {...place}
      legend={t.place}
      items={places.map((value) => ({
        value,
        text: supervisionWords(language).placeNames[value],
        ...(value === 'school' ? { conditional: which } : {}),
      }))}
    />
  )
}
